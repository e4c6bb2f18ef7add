package io.lexwatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.local.terminal.AlertLines;
import io.lexwatch.local.terminal.Screen;
import java.time.Clock;

/** Prints each alert that the local receiver takes. */
final class DemoAlerts {

    private static final String ALERT = "io.lexwatch.alert.v1";

    private final Screen screen;
    private final Clock clock;
    private int count;

    DemoAlerts(Screen screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    synchronized void print(JsonNode event) {
        if (!ALERT.equals(event.path("type").asText())) {
            screen.line(event.path("data").path("summary").asText());
            return;
        }
        count++;
        var lines = new AlertLines(screen.style(), clock.getZone(), clock.instant());
        screen.line("\n" + lines.of(event.path("data")));
    }

    synchronized int count() {
        return count;
    }
}
