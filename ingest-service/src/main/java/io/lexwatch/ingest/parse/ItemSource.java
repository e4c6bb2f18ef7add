package io.lexwatch.ingest.parse;

import java.time.Instant;
import java.util.List;

/** One way to read the fields of one item; each answers null or empty where that way finds nothing. */
interface ItemSource {

    String guid();

    String link();

    /** Plain text on one line. */
    String title();

    /** Plain text with paragraphs. */
    String text();

    Instant publishedAt();

    Instant updatedAt();

    List<String> authors();

    List<String> categories();

    String language();

    /** This way, and the other for every field that this one does not find. */
    default ItemSource orElse(ItemSource other) {
        return new FirstThatAnswers(this, other);
    }
}
