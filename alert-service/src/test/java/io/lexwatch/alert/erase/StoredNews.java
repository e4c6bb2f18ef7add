package io.lexwatch.alert.erase;

import com.mongodb.client.MongoClient;
import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.TestConfig;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.ApiKey;
import io.lexwatch.alert.store.ApiKeys;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Change;
import io.lexwatch.alert.store.Changes;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Comment;
import io.lexwatch.alert.store.Database;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Erasures;
import io.lexwatch.alert.store.FactGroups;
import io.lexwatch.alert.store.Handling;
import io.lexwatch.alert.store.Label;
import io.lexwatch.alert.store.Labels;
import io.lexwatch.alert.store.Leases;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Outbox;
import io.lexwatch.alert.store.Quote;
import io.lexwatch.alert.store.ReadMarks;
import io.lexwatch.alert.store.Revisions;
import io.lexwatch.alert.store.SavedView;
import io.lexwatch.alert.store.SavedViews;
import io.lexwatch.alert.store.Silence;
import io.lexwatch.alert.store.Silences;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Verdict;
import io.lexwatch.alert.store.Verdicts;
import io.lexwatch.alert.store.Why;
import io.lexwatch.alert.story.FactBuilder;
import io.lexwatch.alert.story.FactFolder;
import io.lexwatch.alert.story.Forgetting;
import io.lexwatch.alert.story.Regrouping;
import io.lexwatch.alert.story.SeverityTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/** A database of the alert service with news, deliveries and analysts' work in it. */
final class StoredNews {

    final Passing clock = new Passing(Instant.parse("2026-07-06T12:00:00Z"));
    final Erasures erasures;
    final Eraser eraser;
    final Sweep sweep;

    private final MongoClient client;
    private final String name;
    private final Alerts alerts;
    private final Changes changes;
    private final FactFolder folding;
    private final Labels labels;
    private final Verdicts verdicts;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Silences silences;
    private final ReadMarks marks;
    private final ApiKeys keys;
    private final SavedViews views;
    private final Regrouping regrouping;

    /** A clock that is set by hand. */
    static final class Passing extends Clock {

        private Instant now;

        private Passing(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    StoredNews(MongoClient client, String name) {
        this.client = client;
        this.name = name;
        AlertConfig config = TestConfig.of(Map.of());
        var database = new Database(client, "mongodb://any/" + name);
        changes = new Changes(database);
        alerts = new Alerts(database, changes);
        var groups = new FactGroups(database);
        var unmatched = new MatchQueue(database);
        var builder = new FactBuilder(config, new SeverityTable(config));
        folding = new FactFolder(groups, alerts, unmatched, builder, clock);
        regrouping = new Regrouping(groups, folding, clock);
        labels = new Labels(database);
        verdicts = new Verdicts(database);
        deliveries = new Deliveries(database);
        outbox = new Outbox(database);
        audit = new AuditLog(database);
        silences = new Silences(database, new Revisions(database));
        marks = new ReadMarks(database);
        keys = new ApiKeys(database);
        views = new SavedViews(database);
        erasures = new Erasures(database, clock);
        var forgetting = new Forgetting(groups, alerts, deliveries, outbox, unmatched, builder, clock);
        var names = new Names(alerts, groups, audit, labels, silences, marks, keys, views, clock);
        eraser = new Eraser(erasures, forgetting, labels, verdicts, names, audit, clock);
        sweep = new Sweep(eraser, erasures, forgetting, new Leases(database), config, clock);
    }

    /** That an item was read, decided on, folded and kept as an example. */
    void told(String company, String itemId, String url) {
        Source source = source(company, itemId, url);
        folding.fold(List.of(source));
        verdicts.save(List.of(verdict(source)));
        labels.put(label(source, "admin"));
    }

    Alert alert(String id) {
        return alerts.find(id).orElseThrow();
    }

    Optional<Alert> alertOf(String company) {
        var found = new ArrayList<Alert>();
        alerts.forEach(alert -> {
            if (company.equals(alert.fact().claim().company().name())) {
                found.add(alert);
            }
        });
        return found.stream().findFirst();
    }

    void matched(Alert alert) {
        alerts.matched(List.of(alert));
    }

    /** That an alert was sent to one endpoint, and waits for another. */
    void delivered(String alertId) {
        for (String endpoint : List.of("desk", "archive")) {
            String id = Delivery.id(alertId, 1, endpoint);
            deliveries.open(List.of(new Delivery(
                    id,
                    "msg",
                    alertId,
                    1,
                    endpoint,
                    "all",
                    "A headline",
                    Delivery.PENDING,
                    clock.instant(),
                    null,
                    List.of())));
        }
        outbox.add(new Due(
                Delivery.id(alertId, 1, "archive"),
                "archive",
                alertId,
                1,
                "story",
                clock.instant(),
                clock.instant(),
                0,
                null));
    }

    void comment(Alert alert, String by, String text) {
        alerts.comment(alert.id(), new Comment(by, clock.instant(), text));
    }

    void handled(Alert alert, String by) {
        alerts.handle(alert.id(), Handling.ACKNOWLEDGED, by, null, clock.instant());
    }

    /** Everything else that an analyst leaves a name at. */
    void worked(String by, Alert alert) {
        audit.note(clock.instant(), by, "alert.acknowledged", alert.id(), null);
        labels.put(label(alert.fact().sources().getFirst(), by));
        silences.add(new Silence("s1", "{}", "quiet", by, clock.instant(), clock.instant()));
        marks.read(by, alert.id(), 1, clock.instant());
        views.save(by, new SavedView("Mine", "severity=high"));
        keys.add(new ApiKey("k1", by, "write", "hash", "admin", clock.instant(), null, null));
        audit.note(clock.instant(), "admin", "key.create", "k1", by + ", scope write");
        told(alert.fact().claim().company().name(), "apart", "https://outlet.example/apart");
        regrouping.split(alerts.find(alert.id()).orElseThrow(), "apart", by);
    }

    List<Comment> commentsOf(String company) {
        return alertOf(company).orElseThrow().handling().comments();
    }

    /** Ids of the alerts that indexes were told of. */
    List<String> changes() {
        return changes.since(Instant.EPOCH).stream().map(Change::alertId).toList();
    }

    List<Document> documents(String collection) {
        return client.getDatabase(name).getCollection(collection).find().into(new ArrayList<>());
    }

    /** The whole database but for what is kept for minutes, as text. */
    String everything() {
        var collections = client.getDatabase(name).listCollectionNames().into(new ArrayList<String>());
        return collections.stream()
                .filter(collection -> !collection.equals("alert-changes"))
                .flatMap(collection -> documents(collection).stream().map(document -> collection + document.toJson()))
                .collect(Collectors.joining("\n"));
    }

    private Source source(String company, String itemId, String url) {
        var claim = new Claim(
                Claim.RESPONSE,
                new Name(company.toLowerCase(java.util.Locale.ROOT), company),
                "EXIT_MARKET",
                "ANNOUNCED",
                null,
                new Name("hk-nsl", "Hong Kong national security law"),
                "LAWFUL_ACCESS",
                "HK",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "COMPANY",
                false,
                0.9);
        String sourceId = Integer.toHexString(itemId.hashCode()) + "_a1_1";
        return new Source(
                sourceId,
                itemId,
                1,
                "Publisher of " + itemId,
                "PRESS",
                url,
                company + " leaves, says " + itemId,
                "en",
                clock.instant(),
                clock.instant(),
                clock.instant(),
                false,
                false,
                claim,
                List.of(new Quote("TITLE", 0, 6, company + " leaves", null, null)),
                new Why("leave-market", List.of(), List.of(), 0.9, "model-1", "catalog-1"),
                1,
                List.of());
    }

    private Verdict verdict(Source source) {
        return new Verdict(
                source.itemId(),
                1,
                "feed",
                source.publisher(),
                source.url(),
                source.title(),
                source.publishedAt(),
                source.seenAt(),
                false,
                Verdict.FLAGGED,
                0.9,
                0.5,
                1,
                "en",
                "model-1",
                "catalog-1",
                0,
                0,
                clock.instant());
    }

    private Label label(Source source, String by) {
        return new Label(
                source.itemId(),
                source.url(),
                source.publisher(),
                source.publishedAt(),
                source.title(),
                "",
                Label.TITLE,
                true,
                null,
                List.of(),
                null,
                null,
                by,
                clock.instant());
    }
}
