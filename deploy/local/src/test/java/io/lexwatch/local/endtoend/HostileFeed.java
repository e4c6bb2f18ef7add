package io.lexwatch.local.endtoend;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A feed by somebody who wants to be more than read: markup, scripts, chat markup, mail headers, turned and hidden letters. */
final class HostileFeed {

    private static final String SAID =
            "TikTok said on Tuesday that it would leave Hong Kong because of the national security law.";

    private static final String SCRIPT = "<script>document.title='owned'</script>";
    private static final String IMAGE = "<img src=x onerror=\"document.title='owned'\">";
    private static final String CHANNEL = "<!channel>";
    private static final String LINK = "<https://evil.example/phish|TikTok newsroom>";

    private HostileFeed() {}

    static String rss(Instant published) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC));
        return "<rss version=\"2.0\"><channel><title>" + escaped("Evil " + IMAGE + " *Times*" + CHANNEL + "\u202E")
                + "</title><link>javascript:alert(1)</link>"
                + item(
                        date,
                        "TikTok to leave Hong Kong over national security law " + twice(SCRIPT) + " " + CHANNEL + " "
                                + LINK + " \u202Egnihtyna\u0007\u200B&#13;&#10;Bcc: everybody@evil.example",
                        "javascript:document.title='owned'",
                        "<p>" + SAID + "</p>" + IMAGE + SCRIPT + "<p>" + twice(CHANNEL + " " + LINK)
                                + " _now_ `run` \u202Eelbisivni</p><svg onload=\"document.title='owned'\"></svg>")
                + item(
                        date,
                        "Telegram to leave Hong Kong over national security law",
                        "https://evil.example/two?a=\"><script>",
                        "Telegram " + twice(SCRIPT)
                                + " said on Tuesday that it would leave Hong Kong because of the national security law.")
                + "</channel></rss>";
    }

    private static String item(String date, String title, String link, String html) {
        return "<item><title>" + escaped(title) + "</title><link>" + escaped(link) + "</link><guid>" + escaped(link)
                + "</guid><pubDate>" + date + "</pubDate><description>" + escaped(html) + "</description></item>";
    }

    /** Markup that is text to whoever reads HTML once. */
    private static String twice(String text) {
        return escaped(text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
