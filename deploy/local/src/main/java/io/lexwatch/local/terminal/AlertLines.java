package io.lexwatch.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes an alert for a person: the fact first, then where it stands, the sentence that says so, and who reports it. */
public final class AlertLines {

    private static final int WIDTH = 96;
    private static final int MOST_SOURCES = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private final Style style;

    public AlertLines(Style style) {
        this.style = style;
    }

    /** The alert as a webhook carries it. */
    public String of(JsonNode alert) {
        var lines = new ArrayList<String>();
        lines.add(style.bold(alert.path("headline").asText()));
        lines.add("   " + facts(alert));
        String changed = alert.path("changed").asText("");
        if (!changed.isEmpty()) {
            lines.add("   " + style.warning("update: " + changed));
        }
        evidence(alert).forEach(line -> lines.add("   " + line));
        sources(alert).forEach(line -> lines.add("   " + style.faint(line)));
        return String.join("\n", lines);
    }

    private static String facts(JsonNode alert) {
        return String.join(
                " · ",
                Stream.of(
                                named("law", alert.path("law").path("name").asText("")),
                                named("place", alert.path("place").asText("")),
                                named("stage", words(alert.path("stage").asText(""))),
                                named(
                                        "development",
                                        words(alert.path("development").asText(""))),
                                named("severity", alert.path("severity").asText("")))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String named(String name, String value) {
        return value.isEmpty() ? "" : name + ": " + value;
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> evidence(JsonNode alert) {
        String quote = alert.path("evidence").path(0).path("quote").asText("");
        if (quote.isEmpty()) {
            return List.of();
        }
        String inferred = alert.path("inferred").asBoolean() ? " (inferred)" : "";
        return Wrap.lines("“" + quote + "”" + inferred, WIDTH);
    }

    private static List<String> sources(JsonNode alert) {
        List<JsonNode> all =
                StreamSupport.stream(alert.path("sources").spliterator(), false).toList();
        int count = alert.path("sourceCount").asInt(all.size());
        var lines = new ArrayList<String>();
        all.stream().limit(MOST_SOURCES).forEach(source -> lines.add(source(source)));
        if (count > lines.size()) {
            lines.add("and " + (count - lines.size()) + " more");
        }
        return lines;
    }

    private static String source(JsonNode source) {
        String line = source.path("publisher").asText("unknown publisher");
        String published = source.path("publishedAt").asText("");
        if (!published.isEmpty()) {
            line += ", " + TIME.format(Instant.parse(published).atOffset(ZoneOffset.UTC)) + " UTC";
        }
        return line + "  " + source.path("url").asText("");
    }
}
