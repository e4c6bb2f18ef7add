package io.lexwatch.alert.console;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.lexwatch.alert.Decided;
import io.lexwatch.alert.Stack;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.Stage;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The running service with a week of news in it, and a browser: started once for the tests of all pages. */
final class ConsoleDesk implements AutoCloseable {

    static final String HOSTILE = "<img src=x onerror=document.title='owned'><script>document.title='owned'</script>";
    static final String DELIVERED = "https://news.example/item-5";
    static final String MISSED = "https://harbour-times.example/2026/07/06/watchdog-asks";

    private final Path folder;
    final Stack stack;
    final QuarkusProcess service;
    final Browser browser;

    ConsoleDesk() {
        folder = folder();
        stack = new Stack(folder);
        service = stack.replica(Map.of("LEXWATCH_GROUP_WAIT", "PT1S", "LEXWATCH_INGEST_URL", "http://127.0.0.1:9"));
        tell();
        browser = Browser.start(Browser.installed().orElseThrow());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("lexwatch-console");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell() {
        var week = new HongKongWeek(Instant.now().minus(Duration.ofHours(125)));
        week.add(
                HOSTILE,
                60,
                "Hostile " + HOSTILE,
                "Before. Mischief says " + HOSTILE + " it objects. After.",
                HongKongWeek.response(
                        "Mischief " + HOSTILE,
                        Action.RESIST,
                        Stage.ANNOUNCED,
                        "Mischief says " + HOSTILE + " it objects.",
                        false));
        week.items().forEach(item -> {
            stack.flag(item);
            stack.decide(Decided.flagged(item, Instant.now()));
        });
        var missed = Decided.item(
                "missed",
                MISSED,
                "Watchdog asks a chat app how long it keeps messages",
                "The watchdog wants an answer by Friday.",
                Instant.now().minus(Duration.ofHours(3)));
        stack.decide(Decided.rejected(missed, 0.31, stack.publish(missed), Instant.now()));
        await().atMost(60, SECONDS).until(() -> says("text=mischief", "\"total\":1"));
        await().atMost(60, SECONDS).until(() -> says("company=TikTok", "\"sourceCount\":7"));
    }

    private boolean says(String query, String part) {
        return stack.get(service, "/api/v1/alerts?" + query).body().contains(part);
    }

    @Override
    public void close() {
        browser.close();
        stack.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
