package io.lexwatch.alert.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers when a stage of the way was last seen at work, and says when it stands still. */
final class StageProgress {

    private final Duration stalledAfter;
    private long done = -1;
    private Instant manned;
    private Instant moved;

    /** @param stalledAfter how long it may have work waiting and do none, or have no replica */
    StageProgress(Duration stalledAfter) {
        this.stalledAfter = stalledAfter;
    }

    /**
     * What a look at a stage shows.
     *
     * @param replicas how many work
     * @param done the sum of the offsets that they have committed
     * @param waiting how many records are still to be handled
     */
    record Look(int replicas, long done, long waiting) {}

    /** How it stands still, in words; nothing where it works or has nothing to do. */
    Optional<String> stalled(Look look, Instant now) {
        if (look.replicas() > 0 || manned == null) {
            manned = now;
        }
        if (look.done() != done || look.waiting() == 0 || moved == null) {
            moved = now;
            done = look.done();
        }
        if (isLong(manned, now)) {
            return Optional.of("no replica of it has run since " + manned);
        }
        return isLong(moved, now)
                ? Optional.of(look.waiting() + " records wait and none was handled since " + moved)
                : Optional.empty();
    }

    private boolean isLong(Instant since, Instant now) {
        return !since.plus(stalledAfter).isAfter(now);
    }
}
