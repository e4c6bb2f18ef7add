package io.lexwatch.local.reclassify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a moment as people write it: a time, a day, or how long ago. */
final class Since {

    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dhm])");

    private Since() {}

    /**
     * The moment that a text says.
     *
     * @throws IllegalArgumentException where it says none
     */
    static Instant of(String text, Instant now) {
        var ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
        try {
            if (ago.matches()) {
                return now.minus(length(Long.parseLong(ago.group(1)), ago.group(2)));
            }
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--since must be a time such as 2026-07-06T06:00:00Z, a day such as 2026-07-06, or how long ago,"
                            + " such as 7d, 12h or 30m; it is '" + text + "'",
                    e);
        }
    }

    private static Duration length(long number, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
