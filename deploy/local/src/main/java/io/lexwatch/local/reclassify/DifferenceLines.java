package io.lexwatch.local.reclassify;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.local.terminal.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows as a table what a run would change, or changed. */
final class DifferenceLines {

    private final Style style;

    DifferenceLines(Style style) {
        this.style = style;
    }

    String of(JsonNode difference) {
        var lines = new ArrayList<String>();
        add(lines, style.good("+"), "appear", difference.path("appear"));
        add(lines, style.warning("~"), "change", difference.path("change"));
        add(lines, style.bad("-"), "vanish", difference.path("vanish"));
        lines.add(String.format(
                Locale.ROOT,
                "%d appear, %d change, %d vanish; %d stay as they are",
                difference.path("appear").size(),
                difference.path("change").size(),
                difference.path("vanish").size(),
                difference.path("same").asInt()));
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String mark, String kind, JsonNode alerts) {
        for (JsonNode alert : alerts) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %-6s  %s  %3d source%s  %s",
                    mark,
                    kind,
                    alert.path("firstSeen").asText().substring(0, 10),
                    alert.path("sources").asInt(),
                    alert.path("sources").asInt() == 1 ? " " : "s",
                    alert.path("headline").asText()));
            alert.path("how").forEach(how -> lines.add(" ".repeat(33) + style.faint(how.asText())));
            if (alert.hasNonNull("into")) {
                lines.add(" ".repeat(33)
                        + style.faint(
                                "its items say now: alert " + alert.path("into").asText()));
            }
        }
    }
}
