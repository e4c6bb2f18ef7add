package io.lexwatch.ingest.parse;

import java.util.Locale;
import java.util.Set;

/** Follows the tags of a feed as they come, so that at its end it is known whether it was closed. */
final class OpenTags {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");

    private int rootsOpen;
    private boolean itemOpen;

    /** Takes notice of a tag, from its {@code <} to before its {@code >}. */
    void see(CharSequence tag) {
        boolean closing = tag.length() > 1 && tag.charAt(1) == '/';
        var name = localName(tag, closing ? 2 : 1);
        boolean empty = tag.charAt(tag.length() - 1) == '/';
        if (ROOTS.contains(name)) {
            rootsOpen += closing ? -1 : empty ? 0 : 1;
            itemOpen &= !closing;
        } else if (ITEMS.contains(name)) {
            itemOpen = !closing && !empty;
        }
    }

    Ending ending() {
        if (itemOpen) {
            return Ending.WITHIN_ITEM;
        }
        return rootsOpen > 0 ? Ending.BETWEEN_ITEMS : Ending.WHOLE;
    }

    private static String localName(CharSequence tag, int from) {
        int end = from;
        int start = from;
        while (end < tag.length() && XmlChars.namePart(tag.charAt(end))) {
            start = tag.charAt(end) == ':' ? end + 1 : start;
            end++;
        }
        return tag.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }
}
