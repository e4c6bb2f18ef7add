package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A run in which the classifier read items again.
 *
 * @param id later runs have greater ones
 * @param state {@value #RUNNING}, {@value #COMPLETE} or {@value #FAILED}
 * @param since items fetched before were not read again
 * @param until nor were those fetched from then on
 * @param read how many records of items were read
 * @param total how many there are to read
 * @param flagged how many items were flagged again
 * @param failed how many could not be read or classified
 * @param reason why it failed; null where it did not
 * @param at when it was last heard of
 * @param appliedAt when it took the place of what was read before; null where it did not
 */
public record Reclassification(
        @BsonId String id,
        String state,
        Instant since,
        Instant until,
        long read,
        long total,
        long flagged,
        long failed,
        String reason,
        String modelVersion,
        String catalogVersion,
        Instant at,
        Instant appliedAt,
        String appliedBy) {

    public static final String RUNNING = "running";
    public static final String COMPLETE = "complete";
    public static final String FAILED = "failed";

    /** Whether all that it would change is known. */
    public boolean isComplete() {
        return COMPLETE.equals(state);
    }

    /** Whether an item fetched at a moment was read again. */
    public boolean covers(Instant fetchedAt) {
        return fetchedAt != null && !fetchedAt.isBefore(since) && fetchedAt.isBefore(until);
    }
}
