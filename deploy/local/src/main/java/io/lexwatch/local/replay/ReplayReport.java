package io.lexwatch.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lexwatch.local.FailedException;
import io.lexwatch.local.terminal.Screen;
import io.lexwatch.local.terminal.Style;
import io.lexwatch.local.terminal.Wrap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what came of a replay: to a person as lines, to a machine as JSON. */
final class ReplayReport {

    private static final int WIDTH = 96;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ReplayResult result;

    ReplayReport(ReplayResult result) {
        this.result = result;
    }

    void print(Screen screen) {
        result.alerts().forEach(alert -> print(alert, screen));
        screen.line("");
        screen.line(String.format(
                Locale.ROOT,
                "%,d files, %,d items listed, %,d published, %,d flagged, %,d alerts, %,d dead letters; %.1f s",
                result.files(),
                result.items(),
                result.flow().published(),
                result.flow().flagged(),
                result.alerts().size(),
                result.flow().deadLetters(),
                result.took().toMillis() / 1000.0));
        if (!result.unreadable().isEmpty()) {
            screen.line(result.unreadable().size() + " files could not be read:");
            result.unreadable().forEach(line -> screen.line("  " + line));
        }
    }

    private static void print(JsonNode alert, Screen screen) {
        Style style = screen.style();
        screen.line("");
        screen.line(style.faint(DATE.format(ReplayResult.firstSeen(alert).atOffset(ZoneOffset.UTC))) + "  "
                + style.bold(alert.path("headline").asText()));
        screen.line("   " + facts(alert));
        JsonNode source = alert.path("sources").path(0);
        String quote = source.path("evidence").path(0).path("text").asText("");
        if (!quote.isEmpty()) {
            Wrap.lines("“" + quote + "”", WIDTH).forEach(line -> screen.line("   " + line));
        }
        screen.line("   " + style.faint(source.path("url").asText("")));
    }

    private static String facts(JsonNode alert) {
        JsonNode claim = alert.path("claim");
        int sources = alert.path("sources").size();
        return Stream.of(
                        claim.path("law").path("name").asText(""),
                        alert.path("place").asText(""),
                        claim.path("inferred").asBoolean() ? "inferred" : "",
                        alert.path("severity").asText("").toLowerCase(Locale.ROOT),
                        sources
                                + (sources == 1 ? " source, " : " sources, ")
                                + alert.path("sources")
                                        .path(0)
                                        .path("publisher")
                                        .asText("unknown publisher"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    void write(Path file) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("folder", result.folder());
        json.put("files", result.files());
        json.put("itemsListed", result.items());
        json.put("itemsPublished", result.flow().published());
        json.put("itemsFlagged", result.flow().flagged());
        json.put("deadLetters", result.flow().deadLetters());
        json.put("seconds", result.took().toMillis() / 1000.0);
        result.unreadable().forEach(json.putArray("unreadable")::add);
        json.putArray("alerts").addAll(result.alerts());
        try {
            MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json);
        } catch (IOException e) {
            throw new FailedException("the result cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
