package io.lexwatch.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates of every shape that feeds are seen to use, into instants; a time without a zone is taken as UTC. */
public final class Dates {

    /** The halves of the day before the time, as Korean, Chinese and Japanese have them. */
    private static final String HALVES =
            "(?:\\uc624\\uc804|\\uc624\\ud6c4|\\u4e0a\\u5348|\\u4e0b\\u5348|\\u5348\\u524d|\\u5348\\u5f8c)";

    private static final Pattern ISO = Pattern.compile(
            "^([+-]?\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?!\\d)(?:(?:\\s*[Tt]\\s*|\\s+|:)(\\d.*|" + HALVES + ".*))?$");
    private static final Pattern COMPACT =
            Pattern.compile("^((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])[Tt ]?"
                    + "([01]\\d|2[0-4])([0-5]\\d)(\\d{2})?\\s*([Zz]|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern WEEK = Pattern.compile("^(\\d{4})-?W(\\d{2})(?:-?(\\d))?(?:T(.*))?$");
    private static final Pattern ORDINAL = Pattern.compile("^(\\d{4})-?(\\d{3})(?:T(.*))?$");
    /** The century left out: {@code 03-12-31}, {@code 031231}, {@code 03-12}, {@code -0312}, {@code -03}; {@code 03365}. */
    private static final Pattern SHORT_ISO = Pattern.compile(
            "^(\\d{2})-(\\d{2})(?:-(\\d{2}))?$"
                    + "|^(?!19|20)(\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$|^-(\\d{2})(?:-?(\\d{2}))?$|^(\\d{2})-?(\\d{3})$");

    private static final Pattern LOCAL =
            Pattern.compile("^(\\d{1,4})[./\\-](\\d{1,2})[./\\-](\\d{1,4})(?:[,T]?\\s*(\\d.*))?$");
    private static final Pattern EAST_ASIAN = Pattern.compile(
            "^(\\d{4})[\\u5e74\\ub144]\\s*(\\d{1,2})[\\u6708\\uc6d4]\\s*(\\d{1,2})[\\u65e5\\uc77c]\\s*(.*)$");
    private static final Pattern EPOCH = Pattern.compile("^\\d{9,10}$|^\\d{12,13}$");
    private static final Pattern WORD_DAY = Pattern.compile("^\\p{L}+\\.?,?\\s+(?=\\d)");
    private static final Pattern CLOCK = Pattern.compile("(" + HALVES + ")?\\s*"
            + "(\\d{1,2})(?:[:.h](\\d{1,2})(?:[:.](\\d{1,2})(?:[.,](\\d+))?)?)?\\s*([AaPp]\\.?[Mm]\\.?|" + HALVES
            + ")?\\s*(.*)");
    private static final int KOREA_SECONDS = 9 * 3600;

    private Dates() {}

    public static Optional<Instant> parse(String written) {
        if (written == null || written.isBlank() || written.length() > 120) {
            return Optional.empty();
        }
        var date = written.strip().replace('\u00A0', ' ').replaceAll("\\s+", " ");
        try {
            return any(date).filter(Dates::plausible);
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            // A date that no calendar has is no date; that it is missing is what the item then says.
            return Optional.empty();
        }
    }

    private static Optional<Instant> any(String date) {
        Matcher m = COMPACT.matcher(date);
        if (m.matches()) {
            return compact(m);
        }
        if (EPOCH.matcher(date).matches()) {
            long number = Long.parseLong(date);
            return Optional.of(date.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        m = SHORT_ISO.matcher(date);
        if (m.matches()) {
            return at(shortDay(m), null);
        }
        m = ORDINAL.matcher(date);
        if (m.matches() && date.length() != 6) {
            return at(LocalDate.ofYearDay(number(m, 1), number(m, 2)), m.group(3));
        }
        m = WEEK.matcher(date);
        if (m.matches()) {
            return week(m);
        }
        m = ISO.matcher(date);
        if (m.matches()) {
            return at(dayOrLater(number(m, 1), part(m, 2), part(m, 3)), m.group(4));
        }
        m = EAST_ASIAN.matcher(date);
        if (m.matches()) {
            return at(day(number(m, 1), number(m, 2), number(m, 3)), m.group(4));
        }
        return numeric(WORD_DAY.matcher(date).replaceFirst("")).or(() -> WrittenDate.parse(date));
    }

    /** Day and month in numbers: by the separator, and by what can only be a day. */
    private static Optional<Instant> numeric(String date) {
        var m = LOCAL.matcher(date);
        if (!m.matches()) {
            return Optional.empty();
        }
        int a = number(m, 1);
        int b = number(m, 2);
        int c = number(m, 3);
        if (m.group(1).length() == 4) {
            return at(day(a, b, c), m.group(4));
        }
        if (m.group(1).length() > 2 || m.group(3).length() == 3) {
            return Optional.empty();
        }
        boolean american = date.charAt(m.end(1)) == '/' && a <= 12;
        int year = WrittenDate.year(c);
        return at(american ? day(year, a, b) : day(year, b, a), m.group(4));
    }

    private static Optional<Instant> week(MatchResult m) {
        int year = number(m, 1);
        int day = m.group(3) == null ? 1 : number(m, 3);
        var date = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
                .with(java.time.temporal.ChronoField.DAY_OF_WEEK, day);
        return at(date, m.group(4));
    }

    private static Optional<Instant> compact(MatchResult m) {
        var clock = m.group(4) + ":" + m.group(5) + (m.group(6) == null ? "" : ":" + m.group(6));
        return at(dayOrLater(number(m, 1), number(m, 2), number(m, 3)), clock + (m.group(7) == null ? "" : m.group(7)));
    }

    private static LocalDate shortDay(MatchResult m) {
        if (m.group(9) != null) {
            return LocalDate.ofYearDay(WrittenDate.year(number(m, 9)), number(m, 10));
        }
        if (m.group(7) != null) {
            return day(WrittenDate.year(number(m, 7)), part(m, 8), 1);
        }
        int first = m.group(4) != null ? 4 : 1;
        return day(WrittenDate.year(number(m, first)), number(m, first + 1), part(m, first + 2));
    }

    /** The day, or as many days after the last of a month as it says too many. */
    private static LocalDate dayOrLater(int year, int month, int day) {
        return day >= 1 && day <= 31 ? LocalDate.of(year, month, 1).plusDays(day - 1L) : LocalDate.of(year, month, day);
    }

    /** The time of day and its zone, as far as they are said. */
    static Optional<Instant> at(LocalDate day, String clock) {
        if (clock == null || clock.isBlank()) {
            return Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        var m = CLOCK.matcher(clock.strip());
        if (!m.matches()) {
            return Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        var half = m.group(1) != null ? m.group(1) : m.group(6);
        int hour = hour(number(m, 2), half);
        var time = LocalDateTime.of(day, LocalTime.MIDNIGHT)
                .plusHours(within(hour, 47))
                .plusMinutes(within(part(m, 3, 0), 99))
                .plusSeconds(within(part(m, 4, 0), 99))
                .plusNanos(nanos(m.group(5)));
        return Optional.of(time.minusSeconds(offset(m.group(7), half)).toInstant(ZoneOffset.UTC));
    }

    /** Who writes the half of the day in Korean and no zone means Korea's. */
    private static int offset(String zone, String half) {
        boolean korean = half != null && half.charAt(0) == '\uc624';
        return korean && zone.isBlank() ? KOREA_SECONDS : Zones.offsetSeconds(zone);
    }

    private static int hour(int hour, String half) {
        if (half == null) {
            return hour;
        }
        boolean afternoon =
                "pP\u4e0b".indexOf(half.charAt(0)) >= 0 || half.equals("\uc624\ud6c4") || half.equals("\u5348\u5f8c");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static int within(int value, int most) {
        if (value > most) {
            throw new DateTimeException("no such time of day");
        }
        return value;
    }

    private static long nanos(String fraction) {
        if (fraction == null) {
            return 0;
        }
        return Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static int part(MatchResult m, int group) {
        return part(m, group, 1);
    }

    private static int part(MatchResult m, int group, int otherwise) {
        return m.group(group) == null ? otherwise : number(m, group);
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static boolean plausible(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1900 && year < 2200;
    }
}
