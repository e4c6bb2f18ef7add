package io.lexwatch.ingest.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells the items of a feed apart: by guid where no other item has it, else by canonical link, else by the text itself;
 * never by date. Exact repetitions of one item have one identity.
 */
final class Identity {

    private static final List<Function<FeedItem, String>> CANDIDATES =
            List.of(Identity::byGuid, Identity::byLink, Identity::byTitle);

    private Identity() {}

    static List<FeedItem> assign(List<FeedItem> items) {
        var distinct = distinct(items);
        var counts = CANDIDATES.stream()
                .map(candidate -> counts(distinct, candidate))
                .toList();
        return items.stream().map(item -> item.identifiedBy(name(item, counts))).toList();
    }

    private static List<FeedItem> distinct(List<FeedItem> items) {
        var seen = new HashSet<String>();
        return items.stream().filter(item -> seen.add(all(item))).toList();
    }

    private static Map<String, Integer> counts(List<FeedItem> items, Function<FeedItem, String> candidate) {
        var counts = new HashMap<String, Integer>();
        for (var item : items) {
            var name = candidate.apply(item);
            if (name != null) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String name(FeedItem item, List<Map<String, Integer>> counts) {
        for (int i = 0; i < CANDIDATES.size(); i++) {
            var name = CANDIDATES.get(i).apply(item);
            if (name != null && counts.get(i).get(name) == 1) {
                return name;
            }
        }
        return "text:" + Digest.hex(all(item));
    }

    private static String byGuid(FeedItem item) {
        return item.guid() == null || item.guid().isBlank() ? null : item.guid();
    }

    private static String byLink(FeedItem item) {
        return item.url() == null || item.url().isBlank() ? null : Links.key(item.url());
    }

    private static String byTitle(FeedItem item) {
        return item.title().isBlank() ? null : "title:" + Digest.hex(item.title());
    }

    private static String all(FeedItem item) {
        return String.join("\0", String.valueOf(item.guid()), String.valueOf(item.url()), item.title(), item.text());
    }
}
