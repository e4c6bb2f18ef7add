package io.lexwatch.ingest.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/**
 * How a feed asks to be polled.
 *
 * @param every shortest time between two polls that it asks for ({@code ttl}, {@code sy:updatePeriod}), or null
 * @param skipHours hours of the day in UTC in which it has nothing new
 * @param skipDays days on which it has nothing new
 * @param hub address of a WebSub hub, or null
 * @param self the feed's own address, as the hub knows it, or null
 */
public record PollingHints(Duration every, Set<Integer> skipHours, Set<DayOfWeek> skipDays, String hub, String self) {

    public static final PollingHints NONE = new PollingHints(null, Set.of(), Set.of(), null, null);

    public PollingHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
