package io.lexwatch.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service relies on of its store, whichever it is: no write lost or doubled, nothing older over something newer. */
abstract class AlertStoreContract {

    private static final Instant NOON = Instant.parse("2026-07-06T12:00:00Z");
    private static final int AT_ONCE = 16;

    private MongoClient client;
    private Database database;
    private Changes changes;

    /** Connection string of the store, database included. */
    abstract String uri();

    @BeforeEach
    void connect() {
        client = MongoClients.create(uri());
        database = new Database(client, uri());
        changes = new Changes(database);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void anOlderStateOfAnAlertNeverReplacesANewerOne() throws Exception {
        var alerts = new Alerts(database, changes);
        atOnce(version -> alerts.save("versions", version, fact("state " + version, 1), NOON));
        assertThat(alerts.find("versions")).hasValueSatisfying(alert -> {
            assertThat(alert.groupVersion()).isEqualTo(AT_ONCE);
            assertThat(alert.fact().headline()).isEqualTo("state " + AT_ONCE);
        });
        assertThat(alerts.save("versions", 3, fact("late", 1), NOON)).isFalse();
    }

    @Test
    void whatWasToldStaysTold() {
        var alerts = new Alerts(database, changes);
        assertThat(saved(alerts, new Alerts.Version("told", 1, fact("one", 1)))).isTrue();
        alerts.matched(alerts.find(List.of("told")));
        assertThat(saved(alerts, new Alerts.Version("told", 2, fact("one", 1)))).isFalse();
        assertThat(saved(alerts, new Alerts.Version("told", 3, fact("two", 2)))).isTrue();
        assertThat(saved(alerts, new Alerts.Version("told", 4, fact("three", 3), true)))
                .isFalse();
        assertThat(saved(alerts, new Alerts.Version("quiet", 1, fact("new", 1), true)))
                .isFalse();
    }

    /** Saves a version; answers whether it is still to be told. */
    private static boolean saved(Alerts alerts, Alerts.Version version) {
        assertThat(alerts.save(List.of(version), NOON)).containsExactly(version.id());
        return alerts.find(version.id()).orElseThrow().unmatched();
    }

    @Test
    void sourcesThatComeAtOnceAreAllKept() throws Exception {
        var groups = new FactGroups(database);
        atOnce(number -> groups.add(Map.of("crowd", List.of(source("item-" + number)))));
        assertThat(groups.find("crowd")).hasValueSatisfying(group -> {
            assertThat(group.sources()).hasSize(AT_ONCE);
            assertThat(group.version()).isEqualTo(AT_ONCE);
        });
    }

    @Test
    void aGroupThatChangedSinceItWasReadIsNotReplaced() {
        var groups = new FactGroups(database);
        FactGroup read = groups.add(Map.of("replaced", List.of(source("one")))).getFirst();
        groups.add(Map.of("replaced", List.of(source("two"))));
        assertThat(groups.replace(read, Map.of(), Map.of())).isEmpty();
        assertThat(groups.anchor(Map.of(read, Map.of("a", "one_x1_1")))).isFalse();
        FactGroup now = groups.find("replaced").orElseThrow();
        assertThat(groups.replace(now, Map.of(), Map.of()))
                .hasValueSatisfying(group -> assertThat(group.sources()).isEmpty());
    }

    @Test
    void aLeaseHasOneOwnerUntilItLapses() throws Exception {
        var leases = new Leases(database);
        List<Boolean> taken = atOnce(number -> leases.take("one", "owner-" + number, Duration.ofMinutes(5)));
        assertThat(taken).containsOnlyOnce(true);
        assertThat(leases.take("lapsed", "dead", Duration.ofMillis(-1))).isTrue();
        assertThat(leases.take("lapsed", "alive", Duration.ofMinutes(5))).isTrue();
        assertThat(leases.take("lapsed", "dead", Duration.ofMinutes(5))).isFalse();
        leases.release("lapsed", "alive");
        assertThat(leases.take("lapsed", "dead", Duration.ofMinutes(5))).isTrue();
    }

    @Test
    void aMarkIsClearedUnlessANewerOneCame() throws Exception {
        var queue = new MatchQueue(database);
        atOnce(version -> {
            queue.add(Map.of("marked", (long) version), NOON);
            return version;
        });
        queue.clear(Map.of("marked", AT_ONCE - 1L));
        assertThat(queue.next(10)).containsExactly(new Unmatched("marked", AT_ONCE, NOON));
        queue.clear(Map.of("marked", (long) AT_ONCE));
        assertThat(queue.next(10)).isEmpty();
    }

    @Test
    void aDeliveryIsOpenedOnceAndWaitsOnce() throws Exception {
        var deliveries = new Deliveries(database);
        var outbox = new Outbox(database);
        var opened = delivery("a|1|e");
        List<Set<String>> known = atOnce(number -> deliveries.open(List.of(opened)));
        assertThat(known).filteredOn(Set::isEmpty).hasSize(1);
        atOnce(number -> {
            outbox.add(new Due("a|1|e", "e", "a", 1, "story", NOON, NOON, 0, null));
            return number;
        });
        assertThat(outbox.size()).isEqualTo(1);
        var ended = new Deliveries.Ending(
                "a|1|e", Delivery.DELIVERED, new Attempt(NOON, 12, 200, "delivered", null, null), NOON.plusSeconds(1));
        deliveries.finished(List.of(ended));
        deliveries.finished(List.of(ended));
        assertThat(deliveries.find("a|1|e")).hasValueSatisfying(done -> {
            assertThat(done.state()).isEqualTo(Delivery.DELIVERED);
            assertThat(done.attempts()).hasSize(1);
        });
        assertThat(deliveries.prune(NOON)).isZero();
        assertThat(deliveries.prune(NOON.plusSeconds(2))).isEqualTo(1);
    }

    @Test
    void whatRunsReadIsKeptApartAndForgottenInTime() {
        var runs = new Reclassifications(database);
        for (String run : List.of("20260601T000000Z-aaaa", "20260706T000000Z-bbbb")) {
            runs.note(run(run));
            runs.keep(run, "item", 1, List.of(source("item")));
            runs.keep(run, "item", 1, List.of(source("item")));
            runs.keep(run, "other", 1, List.of());
        }
        runs.applied("20260706T000000Z-bbbb", "somebody", NOON);
        runs.note(run("20260706T000000Z-bbbb"));
        assertThat(sources(runs, "20260706T000000Z-bbbb")).hasSize(1);
        runs.prune(NOON.minus(Duration.ofDays(7)));
        assertThat(runs.all()).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo("20260706T000000Z-bbbb");
            assertThat(run.appliedBy()).isEqualTo("somebody");
        });
        assertThat(sources(runs, "20260601T000000Z-aaaa")).isEmpty();
    }

    private static List<Source> sources(Reclassifications runs, String run) {
        var sources = new ArrayList<Source>();
        runs.forEachSource(run, sources::add);
        return sources;
    }

    /** Does something so many times at once, each with its number from 1 on. */
    private static <T> List<T> atOnce(java.util.function.IntFunction<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<T>> tasks = IntStream.rangeClosed(1, AT_ONCE)
                    .mapToObj(number -> (Callable<T>) () -> work.apply(number))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : threads.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static Reclassification run(String id) {
        return new Reclassification(
                id, Reclassification.COMPLETE, NOON, NOON, 1, 1, 1, 0, null, "m", "c", NOON, null, null);
    }

    private static Delivery delivery(String id) {
        return new Delivery(id, "msg_1", "a", 1, "e", "s", "headline", Delivery.PENDING, NOON, null, List.of());
    }

    private static Fact fact(String headline, int revision) {
        return new Fact(
                "group",
                "law:x",
                claim(),
                headline,
                Severity.HIGH,
                revision,
                null,
                NOON,
                NOON,
                1,
                false,
                List.of("en"),
                List.of(),
                List.of(source("item")));
    }

    private static Source source(String item) {
        return new Source(
                item + "_x1_1",
                item,
                1,
                "Outlet",
                "PRESS",
                "https://news.example/" + item,
                "Clipper quits the city",
                "en",
                NOON,
                NOON,
                NOON,
                false,
                false,
                claim(),
                List.of(),
                new Why("frame", List.of(), List.of(), 0.9, "m", "c"),
                1,
                List.of(1L, 2L));
    }

    private static Claim claim() {
        return new Claim(
                Claim.RESPONSE,
                new Name("clipper", "Clipper"),
                "EXIT_MARKET",
                "ANNOUNCED",
                null,
                null,
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
    }
}
