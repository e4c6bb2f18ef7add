package io.lexwatch.alert.deliver;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.TestConfig;
import io.lexwatch.alert.TestReceiver;
import io.lexwatch.alert.notify.AddressGuard;
import io.lexwatch.alert.notify.Channel;
import io.lexwatch.alert.notify.Channels;
import io.lexwatch.alert.notify.ChatWebhook;
import io.lexwatch.alert.notify.Notice;
import io.lexwatch.alert.notify.Outgoing;
import io.lexwatch.alert.notify.Receiver;
import io.lexwatch.alert.notify.Result;
import io.lexwatch.alert.notify.SlackChannel;
import io.lexwatch.alert.notify.WebhookChannel;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.alert.store.Changes;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Database;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.DigestIssues;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Leases;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Outbox;
import io.lexwatch.alert.store.Revisions;
import io.lexwatch.alert.store.Severity;
import io.lexwatch.alert.store.Silences;
import io.lexwatch.alert.store.StoryThreads;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import io.lexwatch.alert.subscription.Subscribers;
import io.lexwatch.processes.LocalStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What delivers, on a store of its own and by a clock that a test moves. */
final class DeliveryDesk implements AutoCloseable {

    static final String SECRET_SLIP = "T0KEN5ECRET";

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final LocalStore store;
    private final MongoClient client;
    private final Outbox outbox;
    private final Endpoints endpoints;
    private final Leases leases;
    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Courier courier;
    private final Postbox postbox;
    private final AlertConfig config = TestConfig.of(Map.of());
    private volatile Instant now = Instant.parse("2026-07-06T06:12:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private int made;

    DeliveryDesk(Path folder) {
        store = LocalStore.onFreePort(folder);
        client = MongoClients.create(store.uri());
        var database = new Database(client, store.uri());
        outbox = new Outbox(database);
        endpoints = new Endpoints(database);
        leases = new Leases(database);
        deliveries = new Deliveries(database);
        alerts = new Alerts(database, new Changes(database));
        var notices = new Notices(config, clock);
        var digests = new Digests(new DigestIssues(database), outbox, alerts, subscribers(database), notices, clock);
        Channels channels = channels();
        postbox = new Postbox(endpoints, deliveries, outbox, channels, config, clock);
        courier = new Courier(
                new Composer(alerts, deliveries, digests, notices, new StoryThreads(database), channels, clock),
                digests,
                new Ledger(deliveries, outbox, clock),
                outbox,
                new EndpointHealth(endpoints, new AuditLog(database), config, clock),
                channels,
                new DeliveryMetrics(new SimpleMeterRegistry()),
                new Pace(),
                config,
                clock);
    }

    private Subscribers subscribers(Database database) {
        var revisions = new Revisions(database);
        return new Subscribers(
                new Subscriptions(database, revisions),
                new Silences(database, revisions),
                revisions,
                new CatalogNames(),
                clock);
    }

    private Channels channels() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        var outgoing = new Outgoing(Duration.ofSeconds(10), new AddressGuard(List.of("127.0.0.0/8")), clock);
        return new Channels(List.of(
                new SlackChannel(new ChatWebhook(outgoing, mapper)),
                new WebhookChannel(outgoing, mapper, clock),
                new BrokenChannel()));
    }

    String endpoint(String channel, TestReceiver receiver) {
        return endpoint(channel, receiver, SECRET);
    }

    String endpoint(String channel, TestReceiver receiver, String secret) {
        String id = channel + "-" + ++made;
        String url = receiver.url("/" + id);
        endpoints.put(new Endpoint(id, id, channel, url, secret, null, null, null, null, null, now, 1));
        return id;
    }

    /** An alert of a company at a revision, which waits for an endpoint and is due. */
    Due waiting(String endpoint, String company, int revision, String story) {
        String alert = company + "@" + endpoint;
        alerts.save(alert, revision, fact(company, revision, story), now);
        String id = Delivery.id(alert, revision, endpoint);
        var due = new Due(id, endpoint, alert, revision, story, now, now, 0, null);
        deliveries.open(List.of(new Delivery(
                id,
                WebhookId.of(alert, revision, endpoint),
                alert,
                revision,
                endpoint,
                "subscription",
                company,
                Delivery.PENDING,
                now,
                null,
                List.of())));
        outbox.add(due);
        return due;
    }

    /** Raises an alert of a company that a subscription sends to an endpoint; answers the delivery's id. */
    String raised(String endpoint, String company) {
        String id = company + "@" + endpoint;
        alerts.save(id, 1, fact(company, 1, "story"), now);
        Alert alert = alerts.find(id).orElseThrow();
        var subscription = new Subscription(
                "s",
                "s",
                "{}",
                List.of(endpoint),
                false,
                Subscription.MATERIAL,
                null,
                null,
                Subscription.ALERTS,
                now,
                1);
        postbox.open(Map.of(alert, List.of(subscription)));
        return Delivery.id(alert.id(), 1, endpoint);
    }

    void disable(String endpoint) {
        endpoints.disable(endpoint, "gone");
    }

    /** Answers what there was no time for. */
    List<Due> round(String endpoint) {
        List<Due> due = outbox.due(now, Set.of(), 100).get(endpoint);
        return new Round(endpoint, "replica", outbox, endpoints, leases, courier, config, clock, () -> false).run(due);
    }

    /** Puts back all dead letters of an endpoint; answers how many. */
    int replayed(String endpoint) {
        return new Replays(deliveries, outbox, alerts, clock).replaySince(Instant.EPOCH, endpoint);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    List<Due> waitingAt(String endpoint) {
        return outbox.waiting(endpoint);
    }

    Delivery logged(Due due) {
        return logged(due.id());
    }

    Delivery logged(String id) {
        return deliveries.find(id).orElseThrow();
    }

    Instant failingSince(String endpoint) {
        return endpoints.find(endpoint).orElseThrow().failingSince();
    }

    private Fact fact(String company, int revision, String story) {
        var claim = new Claim(
                Claim.RESPONSE,
                new Name(company, company),
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
        return new Fact(
                "group",
                story,
                claim,
                company + " leaves Hong Kong",
                Severity.HIGH,
                revision,
                null,
                now,
                now,
                1,
                false,
                List.of("en"),
                List.of(),
                List.of());
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }

    /** Fails by itself, and would tell a secret with it. */
    private static final class BrokenChannel implements Channel {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public boolean groups() {
            return false;
        }

        @Override
        public Result send(Receiver receiver, Notice notice) {
            throw new IllegalStateException("cannot post to " + receiver.url() + "?" + SECRET_SLIP);
        }
    }
}
