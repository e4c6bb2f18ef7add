package io.lexwatch.local.up;

import io.lexwatch.local.rest.AlertClient;
import io.lexwatch.local.rest.Drain;
import io.lexwatch.local.rest.Feed;
import io.lexwatch.local.rest.IngestClient;
import io.lexwatch.local.rest.Patience;
import io.lexwatch.local.rest.Services;
import io.lexwatch.local.terminal.Screen;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happens once everything is up: the feeds are added and read once, and the receivers are sent a test message. */
final class Introduction {

    private static final Duration FIRST_POLLS = Duration.ofMinutes(2);
    private static final Duration CLASSIFIED = Duration.ofMinutes(1);
    private static final Duration RESTARTED = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 300;
    private static final int MOST_SHOWN = 20;

    private final Screen screen;
    private final Services services;
    private final Runnable check;
    private final Patience patience;

    Introduction(Screen screen, Services services, Runnable check) {
        this.screen = screen;
        this.services = services;
        this.check = check;
        this.patience = new Patience(RESTARTED, check);
    }

    void run(OpmlFile opml, boolean historyIsNews) throws InterruptedException {
        var imported = patience.ask(() -> services.ingest().importOpml(opml.bytes(), historyIsNews));
        sayWhatWasImported(opml, imported);
        sayWhatWasTakenOut(opml, imported);
        sayHowFeedsAre(awaitFirstPolls(Set.copyOf(imported.feeds())));
        if (!new Drain(services, check).await(CLASSIFIED, flow -> {})) {
            screen.line("Items are still being classified; the test message names the alerts so far.");
        }
        sendTestMessage();
    }

    private void sayWhatWasImported(OpmlFile opml, IngestClient.Imported imported) {
        screen.line("Feeds in " + opml.file() + ": " + imported.feeds().size() + ", new: " + imported.added());
        shown(imported.refused()).forEach(refused -> screen.line("  refused: " + refused));
    }

    private void sayWhatWasTakenOut(OpmlFile opml, IngestClient.Imported imported) {
        var listed = new HashSet<>(imported.feeds());
        List<String> others = feeds().stream()
                .filter(feed -> !listed.contains(feed.id()))
                .map(feed -> feed.shown() + "  " + feed.url())
                .toList();
        if (!others.isEmpty()) {
            screen.line(others.size() + " feeds are read that are not in " + opml.file()
                    + "; remove them in the console or with DELETE /api/v1/feeds/ID of ingest if they should go:");
            shown(others).forEach(feed -> screen.line("  " + feed));
        }
    }

    private List<Feed> awaitFirstPolls(Set<String> ids) throws InterruptedException {
        long deadline = System.nanoTime() + FIRST_POLLS.toNanos();
        while (true) {
            List<Feed> feeds =
                    feeds().stream().filter(feed -> ids.contains(feed.id())).toList();
            long polled = feeds.stream().filter(Feed::isPolled).count();
            if (polled == feeds.size() || System.nanoTime() > deadline) {
                screen.done();
                return feeds;
            }
            screen.progress("  reading feeds for the first time: " + polled + " of " + feeds.size());
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private List<Feed> feeds() {
        return patience.ask(services.ingest()::feeds);
    }

    private void sayHowFeedsAre(List<Feed> feeds) {
        List<Feed> failing = feeds.stream().filter(Feed::isFailing).toList();
        long waiting = feeds.stream().filter(feed -> !feed.isPolled()).count();
        long read = feeds.size() - failing.size() - waiting;
        String line = read + " of " + feeds.size() + " feeds read";
        if (waiting > 0) {
            line += ", " + waiting + " not polled yet";
        }
        if (failing.isEmpty()) {
            screen.line(line + ".");
            return;
        }
        screen.line(line + "; " + (failing.size() == 1 ? "this one fails:" : "these " + failing.size() + " fail:"));
        shown(failing.stream().map(feed -> feed.shown() + ": " + feed.reason()).toList())
                .forEach(feed -> screen.line("  " + feed));
    }

    private void sendTestMessage() {
        AlertClient.TestMessage sent = patience.ask(services.alert()::sendTestMessage);
        if (sent.receivers().isEmpty()) {
            screen.line("No receiver is set, so alerts are only in the console: set LEXWATCH_SLACK_URL, or"
                    + " LEXWATCH_WEBHOOK_URL and LEXWATCH_WEBHOOK_SECRET.");
        }
        sent.receivers()
                .forEach(receiver -> screen.line(
                        receiver.delivered()
                                ? "Test message sent to " + receiver.name() + "."
                                : screen.style().bad("Test message not taken by " + receiver.name() + ": ")
                                        + receiver.detail()));
        if (sent.alerts().isEmpty()) {
            screen.line("What the feeds held from before, older than two days, would have made no alert.");
        } else {
            screen.line("What the feeds held from before, older than two days, would have made, newest first:");
            sent.alerts().forEach(headline -> screen.line("  " + headline));
        }
    }

    private static List<String> shown(List<String> lines) {
        if (lines.size() <= MOST_SHOWN) {
            return lines;
        }
        var some = new java.util.ArrayList<>(lines.subList(0, MOST_SHOWN));
        some.add("and " + (lines.size() - MOST_SHOWN) + " more; ./lexwatch status lists them");
        return some;
    }
}
