package io.lexwatch.ingest.api;

import io.lexwatch.contract.SourceKind;
import io.lexwatch.ingest.feed.Feed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** Reads and writes lists of feeds as OPML; what OPML has no word for is an attribute in our own namespace. */
final class Opml {

    private static final String NAMESPACE = "urn:lexwatch:opml";

    private Opml() {}

    /** The feeds of a list, however deep in folders; fails where it is no OPML. */
    static List<FeedRequest> read(byte[] body, Boolean historyIsNews) {
        var document = parse(body);
        if (document.getElementsByTag("opml").isEmpty()) {
            throw new ProblemException(400, "this is no OPML: it has no <opml> element");
        }
        var requests = new ArrayList<FeedRequest>();
        for (var outline : document.getElementsByTag("outline")) {
            if (!outline.attr("xmlurl").isBlank()) {
                requests.add(request(outline, historyIsNews));
            }
        }
        return requests;
    }

    private static Document parse(byte[] body) {
        var parser = Parser.xmlParser().settings(new ParseSettings(false, false));
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), null, "", parser);
        } catch (IOException e) {
            throw new ProblemException(400, "the OPML cannot be read: " + e.getMessage());
        }
    }

    private static FeedRequest request(Element outline, Boolean historyIsNews) {
        var title = outline.attr("title").isBlank() ? outline.attr("text") : outline.attr("title");
        var own = outline.attr("lexwatch:historyisnews");
        var history = historyIsNews != null ? historyIsNews : own.isBlank() ? null : Boolean.valueOf(own);
        return new FeedRequest(
                outline.attr("xmlurl").strip(),
                title,
                outline.attr("lexwatch:publisher"),
                kind(outline.attr("lexwatch:sourcekind")),
                outline.attr("lexwatch:interval"),
                history,
                outline.attr("lexwatch:fulltext"));
    }

    private static SourceKind kind(String name) {
        for (var kind : SourceKind.values()) {
            if (kind.name().equalsIgnoreCase(name.strip())) {
                return kind;
            }
        }
        return null;
    }

    static String write(List<Feed> feeds) {
        var document = Jsoup.parse("<opml version=\"2.0\" xmlns:lexwatch=\"" + NAMESPACE + "\"/>", Parser.xmlParser());
        var opml = document.firstElementChild();
        opml.appendElement("head").appendElement("title").text("Lexwatch feeds");
        var body = opml.appendElement("body");
        feeds.forEach(feed -> write(feed, body.appendElement("outline")));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml() + "\n";
    }

    private static void write(Feed feed, Element outline) {
        outline.attr("type", "rss")
                .attr("text", feed.title() == null ? feed.url() : feed.title())
                .attr("xmlUrl", feed.url());
        set(outline, "lexwatch:publisher", feed.publisher());
        set(outline, "lexwatch:sourceKind", feed.sourceKind().name());
        set(outline, "lexwatch:interval", feed.interval());
        set(outline, "lexwatch:historyIsNews", feed.historyIsNews() ? "true" : null);
        set(
                outline,
                "lexwatch:fullText",
                feed.fullText() == Feed.FullText.NEVER
                        ? null
                        : feed.fullText().name().toLowerCase(Locale.ROOT));
    }

    private static void set(Element outline, String name, Object value) {
        if (value != null) {
            outline.attr(name, value.toString());
        }
    }
}
