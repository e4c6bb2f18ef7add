package io.lexwatch.ingest.parse;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates with the month as a word, in whatever order: RFC 822 and what is meant to be it, in several languages. */
final class WrittenDate {

    private static final Pattern TIME = Pattern.compile(
            "(?:^|[\\sT,])(\\d{1,2}[:.]\\d{1,2}(?:[:.]\\d{1,2}(?:[.,]\\d+)?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?)(.*)$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern WEEKDAY = Pattern.compile("^\\s*\\p{L}+\\.?,");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern TRAILING_ZONE =
            Pattern.compile("^\\s*(?:[+-]\\d{1,2}:?\\d{0,2}|[A-Za-z/_+\\-:0-9]{1,20})?");

    /** Month words by what they begin with; longer beginnings stand in their own entry and win. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("ene", 1),
            Map.entry("abr", 4),
            Map.entry("ago", 8),
            Map.entry("dic", 12),
            Map.entry("jän", 1),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("mai", 5),
            Map.entry("okt", 10),
            Map.entry("dez", 12),
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("avr", 4),
            Map.entry("juin", 6),
            Map.entry("juil", 7),
            Map.entry("aoû", 8),
            Map.entry("aou", 8),
            Map.entry("déc", 12),
            Map.entry("gen", 1),
            Map.entry("mag", 5),
            Map.entry("giu", 6),
            Map.entry("lug", 7),
            Map.entry("set", 9),
            Map.entry("ott", 10),
            Map.entry("out", 10),
            Map.entry("maa", 3),
            Map.entry("mei", 5),
            Map.entry("maj", 5),
            Map.entry("янв", 1),
            Map.entry("фев", 2),
            Map.entry("мар", 3),
            Map.entry("апр", 4),
            Map.entry("мая", 5),
            Map.entry("май", 5),
            Map.entry("июн", 6),
            Map.entry("июл", 7),
            Map.entry("авг", 8),
            Map.entry("сен", 9),
            Map.entry("окт", 10),
            Map.entry("ноя", 11),
            Map.entry("дек", 12),
            Map.entry("ιαν", 1),
            Map.entry("φεβ", 2),
            Map.entry("μάρ", 3),
            Map.entry("μαρ", 3),
            Map.entry("απρ", 4),
            Map.entry("μάι", 5),
            Map.entry("μαϊ", 5),
            Map.entry("μαι", 5),
            Map.entry("ιούν", 6),
            Map.entry("ιον", 6),
            Map.entry("ιούλ", 7),
            Map.entry("ιολ", 7),
            Map.entry("αύγ", 8),
            Map.entry("αυγ", 8),
            Map.entry("σεπ", 9),
            Map.entry("οκτ", 10),
            Map.entry("νοέ", 11),
            Map.entry("νοε", 11),
            Map.entry("δεκ", 12),
            Map.entry("már", 3),
            Map.entry("ápr", 4),
            Map.entry("máj", 5),
            Map.entry("máu", 5),
            Map.entry("μάώ", 3),
            Map.entry("μαώ", 3),
            Map.entry("jún", 6),
            Map.entry("júl", 7),
            Map.entry("sze", 9),
            Map.entry("szept", 9),
            Map.entry("sty", 1),
            Map.entry("lut", 2),
            Map.entry("kwi", 4),
            Map.entry("cze", 6),
            Map.entry("lip", 7),
            Map.entry("sie", 8),
            Map.entry("wrz", 9),
            Map.entry("paź", 10),
            Map.entry("lis", 11),
            Map.entry("gru", 12));

    private WrittenDate() {}

    static Optional<Instant> parse(String date) {
        var time = TIME.matcher(date);
        boolean timed = time.find();
        var clock = timed ? time.group(1) : "";
        var zone = TRAILING_ZONE.matcher(timed ? time.group(2) : "");
        var zoneText = zone.find() ? zone.group() : "";
        var days = timed
                ? date.substring(0, time.start()) + " " + time.group(2).substring(yearZone(zoneText, time.group(2)))
                : date;
        return day(days, zoneText).flatMap(day -> Dates.at(day, clock + zoneText(zoneText)));
    }

    /** {@code Thu Jan 1 19:48:21 2004}: what follows the time is a year and no zone. */
    private static int yearZone(String zone, String rest) {
        return isYear(zone) ? 0 : zone.length();
    }

    private static String zoneText(String zone) {
        return isYear(zone) ? "" : " " + zone.strip();
    }

    private static boolean isYear(String zone) {
        return zone.strip().matches("(19|20)\\d\\d");
    }

    private static Optional<java.time.LocalDate> day(String text, String zone) {
        int month = month(text);
        var numbers = NUMBER.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        if (month == 0 || numbers.isEmpty()) {
            return Optional.empty();
        }
        var year = numbers.stream().filter(n -> n.length() == 4).findFirst();
        var rest = numbers.stream().filter(n -> n.length() <= 2).toList();
        if (year.isPresent()) {
            return Optional.of(Dates.day(
                    Integer.parseInt(year.get()), month, rest.isEmpty() ? 1 : Integer.parseInt(rest.getFirst())));
        }
        if (rest.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(dayAndYear(Integer.parseInt(rest.get(0)), month, Integer.parseInt(rest.get(1)), text));
    }

    private static java.time.LocalDate dayAndYear(int first, int month, int second, String text) {
        return first > 31 || first == 0 ? Dates.day(year(first), month, second) : Dates.day(year(second), month, first);
    }

    /** The month's word; a first word with a comma behind it is a day of the week, however like a month it looks. */
    private static int month(String text) {
        int behindWeekday = firstMonth(WEEKDAY.matcher(text).replaceFirst(""));
        return behindWeekday > 0 ? behindWeekday : firstMonth(text);
    }

    private static int firstMonth(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> monthOf(word.group()))
                .filter(month -> month > 0)
                .findFirst()
                .orElse(0);
    }

    private static int monthOf(String word) {
        if (word.length() < 3
                || word.equals("mardi")
                || word.equals("martes")
                || word.equals("marţi")
                || word.equals("martedì")) {
            return 0;
        }
        for (int length = Math.min(5, word.length()); length >= 3; length--) {
            var month = MONTHS.get(word.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }

    /** A year of two digits as the last century's from 70 on. */
    static int year(int written) {
        if (written >= 100) {
            return written;
        }
        return written < 70 ? 2000 + written : 1900 + written;
    }
}
