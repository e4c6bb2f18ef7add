package io.lexwatch.chaos;

import io.lexwatch.chaos.fault.FaultKind;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run is to do.
 *
 * @param seed everything that is drawn by lot follows from it
 * @param length for how long faults are injected; recovering and checking take their time after it
 * @param items of all outlets together
 * @param replicas of each service at the start, one or more
 * @param faults the kinds that may happen
 */
public record ChaosSettings(long seed, Duration length, int items, int replicas, Set<FaultKind> faults) {

    private static final int ITEMS_A_FACT = 40;
    private static final int MOST_FACTS = 100;

    /** How many facts are planted at most. */
    int facts() {
        return Math.clamp(items / ITEMS_A_FACT, 1, MOST_FACTS);
    }

    /** The command that does the same again. */
    String command() {
        String kinds = faults.size() == FaultKind.values().length
                ? ""
                : " --faults " + faults.stream().map(FaultKind::shown).collect(Collectors.joining(","));
        return "./lexwatch chaos --seed " + seed + " --minutes " + length.toMillis() / 60_000.0 + " --items " + items
                + " --replicas " + replicas + kinds;
    }
}
