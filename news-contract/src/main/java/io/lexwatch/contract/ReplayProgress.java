package io.lexwatch.contract;

import java.time.Instant;

/**
 * How far a run of re-classification has come; the record's key is the run.
 *
 * @param since items fetched before are left as they are
 * @param until items fetched from then on are left as they are: they are still on their way
 * @param read records of {@link TopicDeclaration#NEWS_ITEMS} that were read, those outside the time too
 * @param total how many there are to read
 * @param flagged how many items were flagged again
 * @param failed how many could not be read or classified, and count as not flagged
 * @param reason why it failed; null where it did not
 */
public record ReplayProgress(
        String run,
        State state,
        Instant since,
        Instant until,
        long read,
        long total,
        long flagged,
        long failed,
        String reason,
        String modelVersion,
        String catalogVersion,
        Instant at)
        implements Replayed {

    /** How it stands with a run. */
    public enum State {
        RUNNING,
        /** Every item that is to be told has been told. */
        COMPLETE,
        /** Ended before its end; what it told is no whole. */
        FAILED
    }
}
