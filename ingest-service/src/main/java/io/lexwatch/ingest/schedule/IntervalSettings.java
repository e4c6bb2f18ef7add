package io.lexwatch.ingest.schedule;

import java.time.Duration;

/**
 * The bounds of polling.
 *
 * @param floor shortest time between two polls of a feed that has none of its own
 * @param ceiling longest time between two polls of a feed that works
 * @param failureCeiling longest time between two tries of one that does not
 * @param jitter share of the time by which polls are spread, from 0 to 1
 */
public record IntervalSettings(Duration floor, Duration ceiling, Duration failureCeiling, double jitter) {

    public IntervalSettings {
        ceiling = ceiling.compareTo(floor) < 0 ? floor : ceiling;
        failureCeiling = failureCeiling.compareTo(ceiling) < 0 ? ceiling : failureCeiling;
    }
}
