package io.lexwatch.ingest.parse;

import java.util.List;

/**
 * What one answer of a feed says: the result of reading it.
 *
 * @param title of the feed, plain text, may be empty
 * @param link the site that the feed belongs to, or null
 * @param language as declared for the whole feed, or null
 * @param items in the feed's own order, each with its identity
 * @param hints what the feed says of how it wants to be polled
 * @param repairs what had to be put right before it could be read, in words for a person
 * @param lostItems items that could not be read and were left out
 * @param ending whether all of it came
 */
public record FeedDocument(
        Format format,
        String title,
        String link,
        String language,
        List<FeedItem> items,
        PollingHints hints,
        List<String> repairs,
        int lostItems,
        Ending ending) {

    public FeedDocument {
        items = List.copyOf(items);
        repairs = List.copyOf(repairs);
    }

    /** The same without items that say nothing. */
    public FeedDocument withoutEmptyItems() {
        return with(items.stream().filter(item -> !item.isEmpty()).toList(), ending);
    }

    /** The same without a last item that came in part. */
    public FeedDocument withoutPart() {
        return ending == Ending.WITHIN_ITEM && !items.isEmpty()
                ? with(items.subList(0, items.size() - 1), Ending.BETWEEN_ITEMS)
                : this;
    }

    private FeedDocument with(List<FeedItem> some, Ending where) {
        return new FeedDocument(format, title, link, language, some, hints, repairs, lostItems, where);
    }
}
