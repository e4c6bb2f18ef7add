package io.lexwatch.alert.console;

import io.lexwatch.alert.feeds.IngestClient;
import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertQuery;
import io.lexwatch.alert.search.Facet;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Handling;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Outbox;
import io.lexwatch.alert.store.Readings;
import io.lexwatch.alert.store.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what tells whether the watch is well: alerts, what waits, receivers, feeds. */
@ApplicationScoped
class OverviewPresenter {

    private static final int MOST = 500;

    private final AlertIndex index;
    private final Readings readings;
    private final Stages stages;
    private final MatchQueue unmatched;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final IngestClient ingest;
    private final Clock clock;

    @Inject
    OverviewPresenter(
            AlertIndex index,
            Readings readings,
            Stages stages,
            MatchQueue unmatched,
            Outbox outbox,
            Deliveries deliveries,
            Endpoints endpoints,
            IngestClient ingest,
            Clock clock) {
        this.index = index;
        this.readings = readings;
        this.stages = stages;
        this.unmatched = unmatched;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.ingest = ingest;
        this.clock = clock;
    }

    OverviewView view() {
        var ill = new ArrayList<FeedsView.Line>();
        OverviewView.Stage feeds = feeds(ill);
        var all = new ArrayList<OverviewView.Stage>(List.of(feeds));
        all.addAll(stages.afterFeeds());
        all.addAll(List.of(matching(), delivering(), receivers(), deadLetters()));
        return new OverviewView(figures(), all, ill);
    }

    private List<OverviewView.Figure> figures() {
        Readings.Sum hour = readings.since(clock.instant().minus(Duration.ofHours(1)));
        Readings.Sum day = readings.since(clock.instant().minus(Duration.ofDays(1)));
        return List.of(
                figure(
                        "items read in the last hour",
                        hour.read(),
                        Words.number(day.read()) + " in 24 hours",
                        "/console/feeds"),
                figure("of them flagged", hour.flagged(), share(day), "/console/why"),
                figure(
                        "alerts in 24 hours",
                        alerts(Duration.ofDays(1), null, false),
                        Words.number(alerts(Duration.ofDays(7), null, false)) + " in 7 days",
                        "/console?state=all"),
                figure("open, high or critical", alerts(null, Severity.HIGH, true), null, "/console?atLeast=high"),
                figure("kept in all", history(), "with history and background", "/console?state=all&history=true"));
    }

    private static String share(Readings.Sum day) {
        return Words.number(day.flagged()) + " in 24 hours"
                + (day.flagged() == 0 ? "" : ", 1 in " + Words.number(Math.round((double) day.read() / day.flagged())));
    }

    private static OverviewView.Figure figure(String name, long value, String detail, String url) {
        return new OverviewView.Figure(name, Words.number(value), detail, url);
    }

    private long alerts(Duration back, Severity atLeast, boolean open) {
        Map<Facet, List<String>> chosen = open ? Map.of(Facet.STATE, List.of(Handling.OPEN)) : Map.of();
        var from = back == null ? null : clock.instant().minus(back);
        return index.find(new AlertQuery(null, chosen, atLeast, from, null, false, 1, null))
                .total();
    }

    private long history() {
        return index.find(new AlertQuery(null, Map.of(), null, null, null, true, 1, null))
                .total();
    }

    private OverviewView.Stage feeds(List<FeedsView.Line> ill) {
        try {
            List<IngestClient.Feed> feeds = ingest.feeds();
            feeds.stream()
                    .filter(feed -> List.of("FAILING", "SILENT", "GONE")
                            .contains(feed.health().status()))
                    .limit(20)
                    .map(feed -> new FeedsView.Line(
                            feed.id(),
                            feed.title() == null ? feed.url() : feed.title(),
                            feed.url(),
                            feed.health().status(),
                            Words.of(feed.health().status()),
                            feed.health().reason(),
                            null,
                            null,
                            "",
                            0))
                    .forEach(ill::add);
            long items = feeds.stream().mapToLong(feed -> feed.health().items()).sum();
            return stage(
                    "Reading feeds",
                    ill.isEmpty() ? "on" : "pending",
                    "",
                    Words.count(feeds.size(), "feed") + ", " + Words.count(items, "item")
                            + " read since they were added"
                            + (ill.isEmpty() ? "" : "; some need a look, see below"));
        } catch (IngestClient.AwayException e) {
            return stage("Reading feeds", "failing", "", e.getMessage());
        }
    }

    private OverviewView.Stage matching() {
        int waiting = unmatched.next(MOST).size();
        return stage(
                "Matching subscriptions", "on", counted(waiting), "Alerts that subscriptions are still held against");
    }

    private OverviewView.Stage delivering() {
        return stage("Delivering", "on", Words.number(outbox.size()), "Messages to be sent, or to be tried again");
    }

    private OverviewView.Stage receivers() {
        List<Endpoint> all = endpoints.all();
        if (all.isEmpty()) {
            return stage("Receivers", "pending", "", "None is set up yet; add one under Subscriptions");
        }
        long ill = all.stream()
                .filter(e -> e.disabled() != null || e.failingSince() != null)
                .count();
        return stage(
                "Receivers",
                ill > 0 ? "failing" : "on",
                "",
                ill + " of " + all.size() + (ill == 1 ? " refuses or fails" : " refuse or fail"));
    }

    private OverviewView.Stage deadLetters() {
        int dead = deliveries
                .list(null, null, Delivery.DEAD, clock.instant().plusSeconds(60), MOST)
                .size();
        return stage(
                "Dead letters",
                dead == 0 ? "on" : "failing",
                counted(dead),
                "Messages that were given up; replay them under Deliveries");
    }

    /** Where no more than so many were counted. */
    private static String counted(long waiting) {
        return waiting >= MOST ? MOST + "+" : Words.number(waiting);
    }

    private static OverviewView.Stage stage(String name, String state, String waiting, String detail) {
        return OverviewView.Stage.of(name, state, waiting, detail);
    }
}
