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
import io.lexwatch.alert.store.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers what tells whether the watch is well: alerts, what waits, receivers, feeds. */
@ApplicationScoped
class OverviewPresenter {

    private static final int MOST = 500;

    private final AlertIndex index;
    private final MatchQueue unmatched;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final IngestClient ingest;
    private final Clock clock;

    @Inject
    OverviewPresenter(
            AlertIndex index,
            MatchQueue unmatched,
            Outbox outbox,
            Deliveries deliveries,
            Endpoints endpoints,
            IngestClient ingest,
            Clock clock) {
        this.index = index;
        this.unmatched = unmatched;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.ingest = ingest;
        this.clock = clock;
    }

    OverviewView view() {
        var figures = new ArrayList<OverviewView.Figure>();
        figures.add(figure("alerts in 24 hours", alerts(Duration.ofDays(1), null, false), "/console?state=all"));
        figures.add(figure("alerts in 7 days", alerts(Duration.ofDays(7), null, false), "/console?state=all"));
        figures.add(figure("open, high or critical", alerts(null, Severity.HIGH, true), "/console?atLeast=high"));
        figures.add(figure("kept in all, history too", history(), "/console?state=all&history=true"));
        var ill = new ArrayList<FeedsView.Line>();
        OverviewView.Stage feeds = feeds(ill);
        return new OverviewView(figures, List.of(feeds, matching(), delivering(), receivers(), deadLetters()), ill);
    }

    private static OverviewView.Figure figure(String name, long value, String url) {
        return new OverviewView.Figure(name, String.format(Locale.ENGLISH, "%,d", value), null, url);
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
                            0,
                            0))
                    .forEach(ill::add);
            long items = feeds.stream().mapToLong(feed -> feed.health().items()).sum();
            return stage(
                    "Reading feeds",
                    ill.isEmpty() ? "on" : "pending",
                    "",
                    Words.count(feeds.size(), "feed") + ", " + Words.count(items, "item")
                            + " read since they were added");
        } catch (IngestClient.AwayException e) {
            return stage("Reading feeds", "failing", "", e.getMessage());
        }
    }

    private OverviewView.Stage matching() {
        int waiting = unmatched.next(MOST).size();
        return stage(
                "Matching subscriptions", "on", number(waiting), "Alerts that subscriptions are still held against");
    }

    private OverviewView.Stage delivering() {
        return stage("Delivering", "on", number(outbox.size()), "Messages to be sent, or to be tried again");
    }

    private OverviewView.Stage receivers() {
        List<Endpoint> all = endpoints.all();
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
                number(dead),
                "Messages that were given up; replay them under Deliveries");
    }

    private static String number(long waiting) {
        return waiting >= MOST ? MOST + "+" : Long.toString(waiting);
    }

    private static OverviewView.Stage stage(String name, String state, String waiting, String detail) {
        String label = state.equals("on") ? "Well" : state.equals("failing") ? "Needs a look" : "Partly";
        return new OverviewView.Stage(name, state, label, waiting, detail);
    }
}
