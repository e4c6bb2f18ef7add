package io.lexwatch.ingest.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Element;

/**
 * The children of one element by name: local name in lower case, with the prefix its namespace is known by
 * ({@code dc:date}); none for RSS's own and for a default namespace that nobody knows.
 */
final class Children {

    /** What Atom has names for; anything else in its namespace is RSS written into an Atom feed. */
    private static final Set<String> ATOM = Set.of(
            "feed",
            "entry",
            "title",
            "id",
            "link",
            "updated",
            "published",
            "modified",
            "issued",
            "created",
            "author",
            "contributor",
            "name",
            "uri",
            "url",
            "email",
            "category",
            "content",
            "summary",
            "subtitle",
            "tagline",
            "rights",
            "copyright",
            "info",
            "source",
            "generator",
            "icon",
            "logo");

    private final Map<String, List<Element>> byName = new LinkedHashMap<>();

    Children(Element parent) {
        for (var child : parent.getChildren()) {
            byName.computeIfAbsent(name(child), name -> new ArrayList<>(1)).add(child);
        }
    }

    /** All that bear one of the names, those of the first name first. */
    List<Element> all(String... names) {
        var found = new ArrayList<Element>();
        for (var name : names) {
            found.addAll(byName.getOrDefault(name, List.of()));
        }
        return found;
    }

    /** The text of the first that has any, by the order of the names, or null. */
    String text(String... names) {
        for (var name : names) {
            for (var element : byName.getOrDefault(name, List.of())) {
                var text = element.getValue().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    static String name(Element element) {
        var local = element.getName().toLowerCase(Locale.ROOT);
        var address = element.getNamespaceURI();
        if (address.isEmpty()) {
            return local;
        }
        var prefix = KnownNamespaces.prefix(address);
        if (prefix == null && isLanguageOfTheFeed(element, address)) {
            return local;
        }
        if (prefix == null) {
            prefix = element.getNamespacePrefix().toLowerCase(Locale.ROOT);
        }
        boolean rss = prefix.equals("atom") && !ATOM.contains(local);
        return prefix.isEmpty() || rss ? local : prefix + ":" + local;
    }

    /** A namespace that nobody knows, and that the whole feed is written in, is one more name for RSS or Atom. */
    private static boolean isLanguageOfTheFeed(Element element, String address) {
        var document = element.getDocument();
        return document != null && address.equals(document.getRootElement().getNamespaceURI());
    }

    /** An attribute by its local name, in whatever case and namespace, or null. */
    static String attribute(Element element, String name) {
        for (Attribute attribute : element.getAttributes()) {
            if (attribute.getName().equalsIgnoreCase(name)) {
                return attribute.getValue().strip();
            }
        }
        return null;
    }
}
