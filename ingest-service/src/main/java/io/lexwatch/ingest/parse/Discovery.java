package io.lexwatch.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** Finds the feeds that a web page offers. */
public final class Discovery {

    private static final List<String> TYPES = List.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/xml",
            "text/xml",
            "application/json");

    private static final List<String> COMMON_PATHS = List.of(
            "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default");

    /** A feed that is offered, and what the page calls it. */
    public record Offer(String url, String title) {}

    private Discovery() {}

    /** The feeds that a page names in its head or links to as such, in the page's order. */
    public static List<Offer> offers(byte[] page, String charset, String url) {
        var decoded = TextDecoder.decode(page, charset == null ? StandardCharsets.UTF_8.name() : charset);
        var document = Jsoup.parse(decoded.text(), url == null ? "" : url);
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (var link : document.select("link[rel~=(?i)\\b(alternate|feed)\\b][href]")) {
            if (TYPES.contains(link.attr("type").strip().toLowerCase(java.util.Locale.ROOT))) {
                add(offers, link.absUrl("href"), link.attr("title"));
            }
        }
        for (var link : document.select(
                "a[type=application/rss+xml][href], a[type=application/atom+xml][href], a[rel=feed][href]")) {
            add(offers, link.absUrl("href"), link.text());
        }
        return new ArrayList<>(offers.values());
    }

    private static void add(Map<String, Offer> offers, String url, String title) {
        if (Links.isWeb(url)) {
            offers.putIfAbsent(url, new Offer(url, title.strip()));
        }
    }

    /** Where sites often have a feed without saying so. */
    public static List<String> guesses(String url) {
        return COMMON_PATHS.stream().map(path -> Links.absolute(path, url)).toList();
    }
}
