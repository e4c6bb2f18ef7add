package io.lexwatch.alert.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * That alerts are gathered and sent once a day, at an hour of a time zone.
 *
 * @param hour 0 to 23; where clocks skip it, the digest comes as soon as it is over
 * @param zone such as {@code Europe/Berlin}
 */
public record Digest(int hour, String zone) {

    /** The first moment after another that a digest is due. */
    public Instant next(Instant after) {
        ZoneId there = ZoneId.of(zone);
        LocalDate day = after.atZone(there).toLocalDate();
        ZonedDateTime due = day.atTime(hour, 0).atZone(there);
        return due.toInstant().isAfter(after)
                ? due.toInstant()
                : day.plusDays(1).atTime(hour, 0).atZone(there).toInstant();
    }
}
