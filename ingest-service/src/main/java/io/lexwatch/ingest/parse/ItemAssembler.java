package io.lexwatch.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes items of what was read, within the limits; an item that cannot be made costs only itself. */
final class ItemAssembler {

    private static final int MANY_NAMES = 50;

    private final ReadLimits limits;
    private final List<FeedItem> items = new ArrayList<>();
    private int lost;

    ItemAssembler(ReadLimits limits) {
        this.limits = limits;
    }

    /** Takes an item, read only now; more than the limit are left out and counted as lost. */
    void add(Supplier<ItemSource> source) {
        if (items.size() >= limits.items()) {
            lost++;
            return;
        }
        try {
            items.add(item(source.get()));
        } catch (RuntimeException e) {
            // Whatever is wrong with this one, the others are fine; the count says that one is missing.
            lost++;
        }
    }

    List<FeedItem> items() {
        return Identity.assign(items);
    }

    int lost() {
        return lost;
    }

    private FeedItem item(ItemSource source) {
        return new FeedItem(
                null,
                cut(source.guid(), limits.titleChars()),
                url(source.link()),
                cut(source.title(), limits.titleChars()),
                cutBytes(source.text(), limits.textBytes()),
                source.publishedAt(),
                source.updatedAt(),
                names(source.authors()),
                names(source.categories()),
                cut(source.language(), 35));
    }

    private String url(String link) {
        return link == null || link.isBlank() || link.length() > limits.urlChars()
                ? null
                : Links.canonical(link.strip());
    }

    private static List<String> names(List<String> names) {
        return names.stream().limit(MANY_NAMES).map(name -> cut(name, 200)).toList();
    }

    private static String cut(String text, int chars) {
        if (text == null || text.length() <= chars) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars);
    }

    static String cutBytes(String text, int limit) {
        if (text == null || text.length() * 3L <= limit) {
            return text;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= limit) {
            return text;
        }
        int end = limit;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
