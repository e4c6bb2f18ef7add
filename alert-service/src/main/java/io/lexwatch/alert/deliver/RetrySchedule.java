package io.lexwatch.alert.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a failed delivery is tried again: as configured, ±20 % so that not all come at once, never before the receiver asked. */
final class RetrySchedule {

    private static final double JITTER = 0.2;

    private final List<Duration> waits;
    private final RandomGenerator random;

    RetrySchedule(List<Duration> waits, RandomGenerator random) {
        this.waits = List.copyOf(waits);
        this.random = random;
    }

    /**
     * The wait before the next attempt, or nothing where it is given up.
     *
     * @param attempts how many were made
     * @param asked what the receiver asked for; null where it said nothing
     */
    Optional<Duration> after(int attempts, Duration asked) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        Duration wait = Duration.ofMillis(Math.round(waits.get(attempts - 1).toMillis() * factor));
        return Optional.of(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
    }
}
