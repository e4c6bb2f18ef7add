package io.lexwatch.ingest.parse;

import java.util.Locale;
import java.util.Set;

/**
 * Which elements cannot be within which: a field that was never closed would otherwise take all fields behind it for its
 * own text.
 */
final class UnclosedFields {

    private static final Set<String> ENDS = Set.of(
            "guid",
            "pubdate",
            "description",
            "id",
            "updated",
            "published",
            "category",
            "comments",
            "enclosure",
            "author",
            "item",
            "entry",
            "content:encoded",
            "dc:date",
            "dc:creator");

    /** Fields that hold text, or HTML, which may have a title and links of its own. */
    private static final Set<String> HTML = Set.of("description", "content", "summary", "content:encoded");

    private static final Set<String> TEXT =
            Set.of("title", "link", "guid", "pubdate", "id", "updated", "published", "category", "comments", "dc:date");

    private UnclosedFields() {}

    /** Whether the inner element shows that the outer one should have been closed before it. */
    static boolean ended(String outer, String inner) {
        var field = outer.toLowerCase(Locale.ROOT);
        var next = inner.toLowerCase(Locale.ROOT);
        if (HTML.contains(field)) {
            return ENDS.contains(next);
        }
        return TEXT.contains(field) && (ENDS.contains(next) || next.equals("link") || next.equals("title"));
    }
}
