package io.lexwatch.alert.deliver;

import io.lexwatch.alert.store.Condition;
import java.time.Duration;
import java.time.Instant;

/**
 * Says when a change of a condition is told: once it has lasted, and the longer the more often it changed within a day, so
 * that what comes and goes does not flood anybody.
 */
final class Settling {

    private static final Duration RECENT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Duration shortest;

    /** @param shortest how long a change must last that is the first in a day; twice that for the next, and so on */
    Settling(Duration shortest) {
        this.shortest = shortest;
    }

    boolean isDue(Condition condition, Instant now) {
        Duration wait = shortest.multipliedBy(1L << Math.min(notices(condition, now), MOST_DOUBLINGS));
        return condition.wrong() != condition.told()
                && !condition.since().plus(wait).isAfter(now);
    }

    /** How many notices there were within a day. */
    int notices(Condition condition, Instant now) {
        boolean recent = condition.toldAt() != null && condition.toldAt().isAfter(now.minus(RECENT));
        return recent ? condition.notices() : 0;
    }
}
