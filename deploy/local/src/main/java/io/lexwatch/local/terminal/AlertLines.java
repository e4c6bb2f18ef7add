package io.lexwatch.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * Writes an alert for a person as a message has it: the fact first, then where it stands and who says so, the sentence
 * that it was read from, and where to read more.
 */
public final class AlertLines {

    private static final int WIDTH = 96;
    private static final int MOST_LINKS = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu ", Locale.ENGLISH);

    private final Style style;
    private final ZoneId zone;
    private final Instant now;

    /**
     * Lines for one reader.
     *
     * @param zone the reader's, in which times are told
     * @param now what the reader calls today needs no date
     */
    public AlertLines(Style style, ZoneId zone, Instant now) {
        this.style = style;
        this.zone = zone;
        this.now = now;
    }

    /** The alert as a webhook carries it. */
    public String of(JsonNode alert) {
        var lines = new ArrayList<String>();
        lines.add(style.bold(alert.path("headline").asText()));
        String changed = alert.path("changed").asText("");
        if (!changed.isEmpty()) {
            lines.add(style.warning("Update: " + changed));
        }
        lines.add(status(alert));
        lines.addAll(evidence(alert));
        links(alert).forEach(line -> lines.add(style.faint(line)));
        return String.join("\n", lines);
    }

    private String status(JsonNode alert) {
        var parts = new ArrayList<String>();
        stage(alert, parts);
        claimant(alert.path("claimant").asText(""), parts);
        parts.add(sources(alert));
        String status = String.join(" · ", parts);
        return Character.toUpperCase(status.charAt(0)) + status.substring(1);
    }

    private static void stage(JsonNode alert, List<String> parts) {
        String stage = words(alert.path("stage").asText(""));
        String effective = alert.path("effective").asText("");
        if (!effective.isEmpty()) {
            stage += (stage.isEmpty() ? "effective " : ", effective ") + effective;
        }
        if (!stage.isEmpty()) {
            parts.add(stage);
        }
    }

    private static void claimant(String code, List<String> parts) {
        switch (code) {
            case "" -> {}
            case "COMPANY" -> parts.add("company statement");
            case "AUTHORITY" -> parts.add("authority's statement");
            case "UNNAMED_SOURCE" -> parts.add("unnamed source");
            default -> parts.add("press report");
        }
    }

    private String sources(JsonNode alert) {
        JsonNode first = alert.path("sources").path(0);
        int count = alert.path("sourceCount").asInt(alert.path("sources").size());
        String publisher = first.path("publisher").asText("");
        String time = first.path("publishedAt").asText(alert.path("firstSeen").asText(""));
        return (count == 1 ? "1 source" : count + " sources")
                + (publisher.isEmpty() ? "" : ", " + publisher)
                + (time.isEmpty() ? "" : " " + time(Instant.parse(time)));
    }

    private String time(Instant instant) {
        var at = instant.atZone(zone);
        boolean today = at.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? "" : DAY.format(at)) + TIME.format(at);
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> evidence(JsonNode alert) {
        String quote = alert.path("evidence").path(0).path("quote").asText("").replaceAll("[\\s\\p{Z}]+", " ");
        if (quote.isBlank()) {
            return List.of();
        }
        return Wrap.lines("\"" + quote.strip() + "\"", WIDTH).stream()
                .map(line -> "> " + line)
                .toList();
    }

    private static List<String> links(JsonNode alert) {
        List<String> urls = StreamSupport.stream(alert.path("sources").spliterator(), false)
                .map(source -> source.path("url").asText(""))
                .filter(url -> !url.isEmpty())
                .toList();
        var lines = new ArrayList<String>();
        urls.stream().limit(MOST_LINKS).forEach(url -> lines.add("Read " + url));
        if (urls.size() > lines.size()) {
            lines.add("and " + (urls.size() - lines.size()) + " more");
        }
        return lines;
    }
}
