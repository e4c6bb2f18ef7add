package io.lexwatch.local.why;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.local.terminal.Style;
import io.lexwatch.local.terminal.Wrap;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the way of a page to a person, a step a line. */
final class WayLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
    private static final String INDENT = " ".repeat(31);
    private static final int WIDTH = 78;

    private final Style style;
    private final ZoneId zone;

    WayLines(Style style, ZoneId zone) {
        this.style = style;
        this.zone = zone;
    }

    String of(JsonNode way) {
        var lines = new ArrayList<String>();
        lines.add(style.bold(way.path("summary").asText()));
        lines.add("");
        way.path("steps").forEach(step -> lines.addAll(step(step)));
        return String.join("\n", lines);
    }

    private List<String> step(JsonNode step) {
        var lines = new ArrayList<String>();
        String head = String.format(
                Locale.ROOT,
                "%s  %-10s  %15s  ",
                mark(step.path("passage").asText()),
                step.path("stage").asText(),
                time(step.path("at").asText("")));
        for (String line : Wrap.lines(step.path("text").asText(), WIDTH)) {
            lines.add((lines.isEmpty() ? head : INDENT) + line);
        }
        step.path("details").forEach(detail -> {
            for (String line : Wrap.lines(detail.asText(), WIDTH)) {
                lines.add(INDENT + style.faint(line));
            }
        });
        return lines;
    }

    private String mark(String passage) {
        return switch (passage) {
            case "passed" -> style.good("✓");
            case "waiting" -> style.warning("…");
            default -> style.bad("✗");
        };
    }

    private String time(String at) {
        return at.isEmpty() ? "" : TIME.format(Instant.parse(at).atZone(zone));
    }
}
