package io.lexwatch.contract;

import java.time.Instant;

/**
 * What the classifier decided on an item that it read, flagged or not: what it publishes on {@link
 * TopicDeclaration#VERDICTS}, keyed by item id, so that it can be told where any item stopped.
 *
 * @param id the item's
 * @param revision the item's
 * @param url the item's canonical address, or null
 * @param title the item's title, at most {@value #LONGEST_TITLE} characters of it
 * @param outcome what was decided; null where a newer classifier says something that this reader does not know
 * @param score calibrated probability that it reports on a data law, from 0 to 1; null where it was not scored
 * @param threshold from which score on an item is flagged; null where it was not scored
 * @param findings how many findings were read from it; 0 where it was not flagged
 * @param language BCP 47 tag: as detected where it was flagged, else as the feed declares it; or null
 * @param origin where the item's record stands
 */
public record Verdict(
        String id,
        int revision,
        String feedId,
        String publisher,
        String url,
        String title,
        Instant publishedAt,
        Instant fetchedAt,
        boolean backfill,
        Outcome outcome,
        Double score,
        Double threshold,
        int findings,
        String language,
        String modelVersion,
        String catalogVersion,
        Origin origin,
        Instant classifiedAt) {

    /** Longest title on the wire, in UTF-16 code units. */
    public static final int LONGEST_TITLE = 200;

    /** What became of an item. */
    public enum Outcome {
        /** Mentions too little of what the catalog knows to be worth a look by the model. */
        NO_MENTION,
        /** Was scored, below the threshold. */
        REJECTED,
        /** Was passed on as a {@link FlaggedItem}. */
        FLAGGED,
        /** Could not be classified; the record is on {@link TopicDeclaration#NEWS_ITEMS_DEAD_LETTER}. */
        FAILED
    }

    /** Where a record stands on {@link TopicDeclaration#NEWS_ITEMS}, as long as it is kept there. */
    public record Origin(int partition, long offset) {}

    public Verdict {
        title = cut(title == null ? "" : title);
    }

    /** Never between the halves of a surrogate pair. */
    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1)) ? LONGEST_TITLE - 1 : LONGEST_TITLE;
        return title.substring(0, end);
    }
}
