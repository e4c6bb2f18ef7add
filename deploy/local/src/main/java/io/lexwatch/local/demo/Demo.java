package io.lexwatch.local.demo;

import io.lexwatch.local.rest.Drain;
import io.lexwatch.local.rest.Flow;
import io.lexwatch.local.rest.Patience;
import io.lexwatch.local.rest.Services;
import io.lexwatch.local.serve.FeedServer;
import io.lexwatch.local.terminal.Screen;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The course of the demo: feeds are read, ten seconds later two of them have more, then all is told. */
final class Demo {

    private static final Duration UNTIL_LATER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String INTERVAL = "30s";

    private final Screen screen;
    private final FeedServer feeds;
    private final Services services;
    private final DemoAlerts alerts;
    private final Drain drain;
    private final Patience patience;
    private final Map<String, String> ids = new HashMap<>();

    Demo(Screen screen, FeedServer feeds, Services services, DemoAlerts alerts, Runnable check) {
        this.screen = screen;
        this.feeds = feeds;
        this.services = services;
        this.alerts = alerts;
        this.drain = new Drain(services, check);
        this.patience = new Patience(PATIENCE, check);
    }

    void run() throws InterruptedException {
        for (String name : SampleFeeds.FIRST) {
            feeds.show(name, SampleFeeds.first(name));
            ids.put(name, patience.ask(() -> services.ingest().add(feeds.url(name), INTERVAL)));
        }
        screen.line("");
        screen.line("Reading " + ids.size() + " sample feeds; their alerts come in by signed webhook:");
        long began = System.nanoTime();
        awaitDrained();
        long left = UNTIL_LATER.toNanos() - (System.nanoTime() - began);
        Thread.sleep(Math.max(0, left / 1_000_000));
        screen.line("");
        screen.line(screen.style().faint("Two of the feeds have more now."));
        for (String name : SampleFeeds.LATER) {
            feeds.show(name, SampleFeeds.later(name));
            patience.ask(() -> services.ingest().pollNow(ids.get(name)));
        }
        awaitRead();
        boolean drained = awaitDrained();
        Flow flow = patience.ask(services::flow);
        screen.line("");
        screen.line(String.format(
                "%s: %d items read, %d of them on data law, %d alerts.",
                drained ? "No more are coming" : "More may be coming; the logs tell what is slow",
                flow.published(),
                flow.flagged(),
                alerts.count()));
    }

    private void awaitRead() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (SampleFeeds.LATER.stream().anyMatch(name -> feeds.served(name).isEmpty())
                && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
    }

    private boolean awaitDrained() {
        return drain.await(PATIENCE, flow -> {});
    }
}
