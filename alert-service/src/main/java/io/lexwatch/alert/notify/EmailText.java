package io.lexwatch.alert.notify;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of a mail, by the templates {@code notify/email.txt} and {@code notify/email.html}; HTML is escaped. */
final class EmailText {

    private static final int MOST_LINES = 200;
    private static final int MOST_ARTICLES = 3;
    private static final int MOST_QUOTES = 2;

    private final Template plain;
    private final Template html;

    EmailText() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        this.plain = engine.parse(read("notify/email.txt"), Variant.forContentType(Variant.TEXT_PLAIN));
        this.html = engine.parse(read("notify/email.html"), Variant.forContentType(Variant.TEXT_HTML));
    }

    String plain(Notice notice) {
        return plain.render(data(notice));
    }

    String html(Notice notice) {
        return html.render(data(notice));
    }

    /** A dossier and its alerts; one without a name where the message is about alerts at once. */
    public record Section(String name, List<Line> alerts) {}

    /** An alert, the line under its headline, and where to read on. */
    public record Line(AlertData alert, String status, List<String> quotes, List<Link> links) {}

    /** An address of the web, and what it is called. */
    public record Link(String url, String name) {}

    private static Map<String, Object> data(Notice notice) {
        boolean single = notice.alerts().size() == 1 && Notice.ALERT.equals(notice.type());
        List<Section> sections = Notice.DIGEST.equals(notice.type())
                ? notice.dossiers().entrySet().stream()
                        .map(dossier -> new Section(dossier.getKey(), lines(dossier.getValue())))
                        .toList()
                : List.of(new Section("", lines(notice.alerts())));
        return Map.of(
                "summary",
                notice.summary(),
                "single",
                single,
                "sections",
                sections,
                "lines",
                notice.lines().stream().limit(MOST_LINES).toList(),
                "late",
                notice.late() == null ? "" : Lateness.sentence(notice.late()));
    }

    private static List<Line> lines(List<AlertData> alerts) {
        return alerts.stream()
                .limit(MOST_LINES)
                .map(alert -> new Line(alert, StatusLine.of(alert), quotes(alert), links(alert)))
                .toList();
    }

    private static List<String> quotes(AlertData alert) {
        return alert.evidence().stream()
                .limit(MOST_QUOTES)
                .map(AlertData.EvidenceData::quote)
                .toList();
    }

    private static List<Link> links(AlertData alert) {
        Stream<Link> articles = alert.sources().stream()
                .limit(MOST_ARTICLES)
                .map(source -> new Link(source.url(), source.publisher() == null ? "Read" : source.publisher()));
        Stream<Link> console = alert.links() == null
                ? Stream.empty()
                : Stream.of(new Link(alert.links().alert(), "Open in Lexwatch"));
        return Stream.concat(articles, console)
                .filter(link -> SlackText.isWeb(link.url()))
                .toList();
    }

    private static String read(String path) {
        try (var in = EmailText.class.getClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the service's " + path + " cannot be read", e);
        }
    }
}
