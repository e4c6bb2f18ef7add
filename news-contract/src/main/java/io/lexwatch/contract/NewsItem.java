package io.lexwatch.contract;

import java.time.Instant;
import java.util.List;

/**
 * One item of a feed, at one revision: what ingest publishes on {@link TopicDeclaration#NEWS_ITEMS}.
 *
 * @param id stable identity of the item over all its revisions; also the record's key
 * @param revision 1 for the first text seen, higher for each material change
 * @param feedId the feed it came from
 * @param publisher who publishes the feed, as the feed's definition or title says
 * @param sourceKind what sort of publisher that is
 * @param url canonical address of the article, without tracking parameters; null where the feed gives none
 * @param title plain text, never null, may be empty
 * @param text plain text with paragraphs kept, at most {@value #MAX_TEXT_BYTES} bytes in UTF-8; never null
 * @param language BCP 47 tag as the feed declares it, or null
 * @param categories the feed's own, as they stand
 * @param publishedAt when the publisher says it appeared, or null where the feed does not say
 * @param updatedAt when the publisher says it last changed, or null
 * @param fetchedAt when the answer that holds it arrived
 * @param backfill true for history: what the feed already held when it was added or came back; alerts nobody
 */
public record NewsItem(
        String id,
        int revision,
        String feedId,
        String publisher,
        SourceKind sourceKind,
        String url,
        String title,
        String text,
        String language,
        List<String> categories,
        Instant publishedAt,
        Instant updatedAt,
        Instant fetchedAt,
        boolean backfill) {

    /** Longest text on the wire, in bytes of UTF-8. */
    public static final int MAX_TEXT_BYTES = 200_000;

    public NewsItem {
        title = title == null ? "" : title;
        text = text == null ? "" : text;
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** When it happened for all that orders by time: as published, else as fetched; never later than fetched. */
    public Instant eventTime() {
        if (publishedAt == null || publishedAt.isAfter(fetchedAt)) {
            return fetchedAt;
        }
        return publishedAt;
    }
}
