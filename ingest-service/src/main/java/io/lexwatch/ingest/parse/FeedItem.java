package io.lexwatch.ingest.parse;

import java.time.Instant;
import java.util.List;

/**
 * One item of a feed as it was read, before anything is compared with what is known of it.
 *
 * @param identity what tells it from the other items of this feed over time; never empty, never its date
 * @param guid as the feed gives it, or null
 * @param url canonical address, absolute, without tracking parameters, or null
 * @param title plain text, may be empty
 * @param text plain text with paragraphs kept, may be empty
 * @param publishedAt null where the feed does not say, or says it in no shape known
 * @param updatedAt null likewise
 * @param authors shown by the reader, never published
 * @param language BCP 47 tag as declared for this item, or null
 */
public record FeedItem(
        String identity,
        String guid,
        String url,
        String title,
        String text,
        Instant publishedAt,
        Instant updatedAt,
        List<String> authors,
        List<String> categories,
        String language) {

    public FeedItem {
        title = title == null ? "" : title;
        text = text == null ? "" : text;
        authors = authors == null ? List.of() : List.copyOf(authors);
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** Whether it says nothing that could be news. */
    public boolean isEmpty() {
        return title.isBlank() && text.isBlank() && url == null;
    }

    FeedItem identifiedBy(String name) {
        return new FeedItem(name, guid, url, title, text, publishedAt, updatedAt, authors, categories, language);
    }
}
