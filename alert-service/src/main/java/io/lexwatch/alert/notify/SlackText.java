package io.lexwatch.alert.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a Slack message, with everything that came from outside escaped. */
final class SlackText {

    private static final int QUOTE = 600;
    private static final int LINKS = 3;

    /** At the edge of a word it begins or ends italics; within one, as in an address, it is itself. */
    private static final Pattern EDGE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private SlackText() {}

    /** What Slack asks to be escaped; whatever else it might read as markup is broken up. */
    static String escape(String text) {
        if (text == null) {
            return "";
        }
        String plain = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("*", "∗")
                .replace("~", "∼")
                .replace("`", "'")
                .replaceAll("[\\r\\n]+", " ");
        return EDGE.matcher(plain).replaceAll("ˍ");
    }

    static String status(AlertData alert) {
        return escape(StatusLine.of(alert));
    }

    static String quote(AlertData.EvidenceData evidence) {
        return "> " + escape(cut(evidence.quote(), QUOTE));
    }

    /** Links to the first articles and the console. */
    static String links(AlertData alert) {
        var links = new ArrayList<String>();
        List<AlertData.SourceData> linked = alert.sources().stream()
                .filter(source -> isWeb(source.url()))
                .limit(LINKS)
                .toList();
        linked.forEach(source ->
                links.add(link(source.url(), "Read" + (source.publisher() == null ? "" : ": " + source.publisher()))));
        AlertData.Links console = alert.links();
        if (console != null) {
            add(links, console.alert(), "Open");
            add(links, console.dossier(), "Dossier");
            add(links, console.acknowledge(), "Acknowledge");
            add(links, console.notRelevant(), "Not relevant");
            add(links, console.mute(), "Mute 24 h");
        }
        return links.isEmpty() ? "no link" : String.join(" · ", links);
    }

    /** The alert in the console, else its first article. */
    static String firstLink(AlertData alert) {
        if (alert.links() != null && isWeb(alert.links().alert())) {
            return link(alert.links().alert(), "Open");
        }
        return alert.sources().stream()
                .map(AlertData.SourceData::url)
                .filter(SlackText::isWeb)
                .findFirst()
                .map(url -> link(url, "Read"))
                .orElse("no link");
    }

    private static void add(List<String> links, String url, String label) {
        if (isWeb(url)) {
            links.add(link(url, label));
        }
    }

    static boolean isWeb(String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://"));
    }

    /** An address can end neither the link nor the message early. */
    private static String link(String url, String label) {
        String safe =
                url.replace("|", "%7C").replace(">", "%3E").replace("<", "%3C").replaceAll("\\s", "%20");
        return "<" + safe.replace("&", "&amp;") + "|" + escape(label).replace("|", "/") + ">";
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
