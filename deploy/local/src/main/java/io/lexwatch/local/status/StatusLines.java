package io.lexwatch.local.status;

import io.lexwatch.local.terminal.Screen;
import java.util.Locale;

/** Shows a report to a person. */
final class StatusLines {

    private final Screen screen;

    StatusLines(Screen screen) {
        this.screen = screen;
    }

    void print(StatusReport report) {
        screen.line("Lexwatch on " + report.data() + ": "
                + (report.up() ? screen.style().good("up") : screen.style().bad("not all of it is up")));
        report.parts().forEach(this::print);
        screen.line(String.format(Locale.ROOT, "  %-11s%,31d MB", "together", report.memoryMb()));
        if (report.items() != null) {
            var items = report.items();
            screen.line(String.format(
                    Locale.ROOT,
                    "Since the start: %,d items, %,d flagged, %,d waiting, %,d dead letters. %,d alerts, %,d deliveries pending.",
                    items.published(),
                    items.flagged(),
                    items.lag(),
                    items.deadLetters(),
                    items.alerts(),
                    items.pendingDeliveries()));
        }
        if (report.feeds() != null) {
            print(report.feeds());
        }
    }

    private void print(PartStatus part) {
        String state = !part.up()
                ? screen.style().bad("down     ")
                : part.ready()
                        ? screen.style().good("ready    ")
                        : screen.style().warning("not ready");
        screen.line(String.format(
                Locale.ROOT,
                "  %-11s%s  pid %-8d port %d %,5d MB",
                part.name(),
                state,
                part.pid(),
                part.port(),
                part.memoryMb()));
    }

    private void print(StatusReport.Feeds feeds) {
        screen.line(feeds.count() + " feeds, " + feeds.failing().size() + " failing"
                + (feeds.failing().isEmpty() ? "." : ":"));
        feeds.failing()
                .forEach(feed -> screen.line(
                        "  " + (feed.title().isEmpty() ? feed.url() : feed.title()) + ": " + feed.reason()));
    }
}
