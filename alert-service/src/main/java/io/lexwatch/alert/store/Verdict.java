package io.lexwatch.alert.store;

import java.time.Instant;

/**
 * What the classifier decided on an item that it read, flagged or not.
 *
 * @param outcome {@value #NO_MENTION}, {@value #REJECTED}, {@value #FLAGGED} or {@value #FAILED}; null for what a newer
 *     classifier brought
 * @param score probability that it reports on a data law; null where it was not scored
 * @param threshold from which score on an item is flagged; null where it was not scored
 * @param findings how many findings were read from it
 * @param partition where the item's record stands among the items that were read, for as long as these are kept
 * @param offset its place in the partition
 * @param at when it was decided
 */
public record Verdict(
        String itemId,
        int revision,
        String feedId,
        String publisher,
        String url,
        String title,
        Instant publishedAt,
        Instant fetchedAt,
        boolean backfill,
        String outcome,
        Double score,
        Double threshold,
        int findings,
        String language,
        String modelVersion,
        String catalogVersion,
        int partition,
        long offset,
        Instant at) {

    public static final String NO_MENTION = "NO_MENTION";
    public static final String REJECTED = "REJECTED";
    public static final String FLAGGED = "FLAGGED";
    public static final String FAILED = "FAILED";
}
