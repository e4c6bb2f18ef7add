package io.lexwatch.alert.notify;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/** The line under a headline: stage, who says so, how many sources, the first of them. Nothing in it is escaped. */
final class StatusLine {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private StatusLine() {}

    static String of(AlertData alert) {
        var parts = new ArrayList<String>();
        if (alert.stage() != null) {
            parts.add(capitalised(alert.stage()));
        }
        if (alert.effective() != null) {
            parts.add("effective " + alert.effective());
        }
        if (alert.claimant() != null) {
            parts.add(claimant(alert.claimant()));
        }
        parts.add(sources(alert));
        return String.join(" · ", parts);
    }

    private static String sources(AlertData alert) {
        String count = alert.sourceCount() == 1 ? "1 source" : alert.sourceCount() + " sources";
        String first = alert.sources().isEmpty()
                ? ""
                : ", " + alert.sources().getFirst().publisher();
        return count + first + " " + TIME.format(alert.firstSeen());
    }

    private static String claimant(String code) {
        return switch (code) {
            case "COMPANY" -> "company statement";
            case "AUTHORITY" -> "authority's statement";
            case "UNNAMED_SOURCE" -> "unnamed source";
            default -> "press report";
        };
    }

    private static String capitalised(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
