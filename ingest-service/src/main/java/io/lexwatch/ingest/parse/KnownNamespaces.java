package io.lexwatch.ingest.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The namespaces that feeds use, by the prefix they are known by; several addresses may mean one vocabulary. */
final class KnownNamespaces {

    private static final Map<String, String> BY_PREFIX = Map.ofEntries(
            Map.entry("atom", "http://www.w3.org/2005/Atom"),
            Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
            Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("xhtml", "http://www.w3.org/1999/xhtml"),
            Map.entry("georss", "http://www.georss.org/georss"),
            Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
            Map.entry("xlink", "http://www.w3.org/1999/xlink"),
            Map.entry("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            Map.entry("admin", "http://webns.net/mvcb/"),
            Map.entry("cc", "http://web.resource.org/cc/"),
            Map.entry("yt", "http://www.youtube.com/xml/schemas/2015"));

    /** Atom, and RSS as its own namespace, have no prefix here where they are the feed's own language. */
    private static final Map<String, String> BY_ADDRESS = byAddress();

    private KnownNamespaces() {}

    /** An address for a prefix that a feed uses without declaring it. */
    static String address(String prefix) {
        return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), "urn:undeclared:" + prefix);
    }

    /** The prefix a namespace is known by: empty for those of RSS itself, {@code null} where it is not known. */
    static String prefix(String address) {
        var key = address.toLowerCase(Locale.ROOT).strip();
        return BY_ADDRESS.get(key.endsWith("/") ? key.substring(0, key.length() - 1) : key);
    }

    private static Map<String, String> byAddress() {
        var prefixes = new HashMap<String, String>();
        BY_PREFIX.forEach((prefix, address) -> put(prefixes, prefix, address));
        put(prefixes, "atom", "http://purl.org/atom/ns#");
        put(prefixes, "atom", "http://purl.org/atom/");
        put(prefixes, "atom", "http://example.com/newformat#");
        put(prefixes, "atom", "http://example.com/necho");
        put(prefixes, "atom", "http://purl.org/echo/");
        put(prefixes, "atom", "uri/of/echo/namespace#");
        put(prefixes, "atom", "http://purl.org/pie/");
        put(prefixes, "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
        put(prefixes, "itunes", "http://example.com/dtds/podcast-1.0.dtd");
        put(prefixes, "media", "http://search.yahoo.com/mrss");
        put(prefixes, "media", "http://www.rssboard.org/media-rss");
        put(prefixes, "dc", "http://purl.org/dc/elements/1.0/");
        put(prefixes, "dc", "http://purl.org/metadata/dublin_core#");
        put(prefixes, "", "http://my.netscape.com/rdf/simple/0.9/");
        put(prefixes, "", "http://my.netscape.com/publish/formats/rss-0.91.dtd");
        put(prefixes, "", "http://channel.netscape.com/rdf/simple/0.9/");
        put(prefixes, "", "http://purl.org/rss/1.0/");
        put(prefixes, "", "http://purl.org/net/rss1.1#");
        put(prefixes, "", "http://backend.userland.com/rss");
        put(prefixes, "", "http://backend.userland.com/rss2");
        put(prefixes, "", "http://backend.userland.com/rss191");
        put(prefixes, "", "http://blogs.law.harvard.edu/tech/rss");
        put(prefixes, "", "http://cyber.law.harvard.edu/rss");
        put(prefixes, "", "http://my.netscape.com/publish/formats/rss-0.9");
        return Map.copyOf(prefixes);
    }

    private static void put(Map<String, String> prefixes, String prefix, String address) {
        var key = address.toLowerCase(Locale.ROOT);
        prefixes.put(key.endsWith("/") ? key.substring(0, key.length() - 1) : key, prefix);
    }
}
