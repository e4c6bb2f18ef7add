package io.lexwatch.bench.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes the bodies of feeds: RSS as newspapers send it. */
public final class FeedBodies {

    private static final DateTimeFormatter RFC_1123 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    /**
     * An item to write.
     *
     * @param id different for every item of a feed
     * @param url of its article
     * @param title plain text without markup
     * @param text plain text without markup, paragraphs divided by blank lines
     */
    public record Item(String id, String url, String title, String text) {}

    private FeedBodies() {}

    /**
     * An RSS 2.0 document.
     *
     * @param title of the feed
     * @param items newest first, each a minute older than the one before it
     * @param now when the newest appeared
     */
    public static String rss(String title, List<Item> items, Instant now) {
        var rss = new StringBuilder(items.size() * 1000 + 400);
        rss.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements"
                                + "/1.1/\"><channel><title>")
                .append(title)
                .append(
                        "</title><link>http://news.example/</link><description>News</description><language>en</language>\n");
        for (int i = 0; i < items.size(); i++) {
            item(rss, items.get(i), now.minusSeconds(60L * i));
        }
        return rss.append("</channel></rss>\n").toString();
    }

    private static void item(StringBuilder rss, Item item, Instant at) {
        rss.append("<item><title>")
                .append(item.title())
                .append("</title><link>")
                .append(item.url());
        rss.append("</link><guid isPermaLink=\"false\">").append(item.id()).append("</guid><pubDate>");
        rss.append(RFC_1123.format(at.atOffset(ZoneOffset.UTC)));
        rss.append(
                "</pubDate><category>Local</category><dc:creator>Example Desk</dc:creator><description><![CDATA[<p>");
        rss.append(item.text().replace("\n\n", "</p><p>"));
        rss.append(" <a href=\"")
                .append(item.url())
                .append("?utm_source=rss\">Read on</a></p>]]></description></item>\n");
    }
}
