package io.lexwatch.alert.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Tells times to one reader: in their zone, and from their now. */
final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH);

    private final Instant now;
    private final ZoneId zone;

    Moments(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Null for null. */
    Moment of(Instant time) {
        if (time == null) {
            return null;
        }
        ZonedDateTime there = time.atZone(zone);
        boolean thisYear = there.getYear() == now.atZone(zone).getYear();
        boolean utc = zone.getRules().getOffset(time).equals(ZoneOffset.UTC);
        return new Moment(
                time.toString(),
                age(Duration.between(time, now)),
                there.format(thisYear ? DAY : DAY_OF_YEAR),
                there.format(CLOCK),
                there.format(FULL)
                        + (utc ? "" : " (" + time.atZone(ZoneOffset.UTC).format(UTC) + ")"));
    }

    /** A day above a list: today and yesterday by name, others with their day of the week. */
    String heading(Instant time) {
        LocalDate day = time.atZone(zone).toLocalDate();
        long ago = ChronoUnit.DAYS.between(day, now.atZone(zone).toLocalDate());
        String date = of(time).day();
        if (ago == 0) {
            return "Today, " + date;
        }
        return ago == 1 ? "Yesterday, " + date : day.format(WEEKDAY) + ", " + date;
    }

    private static String age(Duration past) {
        if (past.isNegative()) {
            return "in " + length(past.negated());
        }
        return past.toSeconds() < 60 ? "now" : length(past);
    }

    private static String length(Duration span) {
        if (span.toHours() < 1) {
            return Math.max(1, span.toMinutes()) + " min";
        }
        if (span.toDays() < 1) {
            return span.toHours() + " h";
        }
        return span.toDays() < 365 ? span.toDays() + " d" : span.toDays() / 365 + " y";
    }
}
