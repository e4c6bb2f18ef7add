package io.lexwatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Change;
import io.lexwatch.alert.store.Changes;
import io.lexwatch.alert.store.Database;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.FactGroups;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Unmatched;
import io.lexwatch.processes.LocalStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What folding writes into a real store. */
class FactFolderIT {

    private static final Clock CLOCK = Clock.fixed(Told.START.plus(Duration.ofDays(400)), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static LocalStore store;
    private static MongoClient client;
    private static FactGroups groups;
    private static Alerts alerts;
    private static Changes changes;
    private static MatchQueue queue;
    private static FactFolder folding;

    @BeforeAll
    static void start() {
        store = LocalStore.onFreePort(folder);
        client = MongoClients.create(store.uri());
        var database = new Database(client, store.uri());
        changes = new Changes(database);
        groups = new FactGroups(database);
        alerts = new Alerts(database, changes);
        queue = new MatchQueue(database);
        folding = new FactFolder(groups, alerts, queue, Told.BUILDER, CLOCK);
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Test
    void writesOnlyTheFactsThatChanged() {
        Source one = told("Writer", "a", 0, "HK");
        Source two = told("Writer", "b", 1, "IN");
        folding.fold(List.of(one));
        Alert first = alertOf("Writer").getFirst();
        assertThat(changedBy(() -> folding.fold(List.of(two)))).hasSize(1).doesNotContain(first.id());
        assertThat(changedBy(() -> folding.fold(List.of(two)))).isEmpty();
        assertThat(changedBy(() -> folding.fold(List.of(told("Writer", "c", 2, "HK")))))
                .containsExactly(first.id());
        assertThat(alerts.find(first.id()).orElseThrow().fact().sources()).hasSize(2);
        long version = group(one).version();
        assertThat(alertOf("Writer")).extracting(Alert::groupVersion).containsOnly(version);
    }

    @Test
    void manyItemsAtOnceMakeTheFactsThatTheyMakeOneByOne() {
        var told = new ArrayList<Source>();
        for (int i = 0; i < 30; i++) {
            told.add(told("Batcher" + i % 7, "item" + i, i % 3, i % 2 == 0 ? "HK" : "IN"));
        }
        folding.fold(told);
        assertThat(changedBy(() -> told.forEach(source -> folding.fold(List.of(source)))))
                .isEmpty();
        for (int company = 0; company < 7; company++) {
            String name = "Batcher" + company;
            assertThat(alertOf(name)).isNotEmpty();
            assertThat(alertOf(name).stream().flatMap(alert -> alert.fact().sources().stream()))
                    .hasSize((int) told.stream()
                            .filter(source ->
                                    name.equals(source.claim().company().name()))
                            .count());
            assertThat(queue.next(1000))
                    .extracting(Unmatched::id)
                    .containsAll(alertOf(name).stream().map(Alert::id).toList());
        }
    }

    @Test
    void marksWhatNobodyWasToldOfThoughItDidNotChange() {
        Source source = told("Marker", "a", 0, "HK");
        folding.fold(List.of(source));
        String id = alertOf("Marker").getFirst().id();
        queue.clear(Map.of(id, Long.MAX_VALUE));
        folding.fold(List.of(source));
        assertThat(queue.next(1000)).extracting(Unmatched::id).contains(id);
    }

    @Test
    void letsGoOfSourcesWhoseFactIsOverAndKeepsTheirAlert() {
        Source old = told("Closer", "old", 0, "HK");
        folding.fold(List.of(old));
        Alert over = alertOf("Closer").getFirst();
        folding.fold(List.of(told("Closer", "new", 200, "HK")));
        assertThat(group(old).sources()).hasSize(1).doesNotContainKey(old.id());
        assertThat(changedBy(() -> folding.fold(List.of(old)))).isEmpty();
        assertThat(group(old).sources()).hasSize(1).doesNotContainKey(old.id());
        assertThat(alertOf("Closer")).hasSize(2);
        assertThat(alerts.find(over.id()).orElseThrow().fact()).isEqualTo(over.fact());
        assertThat(new Regrouping(groups, folding, CLOCK).isClosed(over)).isTrue();
    }

    private static Source told(String company, String item, int day, String place) {
        return Told.source(
                company + item,
                Duration.ofDays(day),
                Told.response(company, "EXIT_MARKET", "ANNOUNCED", Told.LAW, place));
    }

    private static FactGroup group(Source source) {
        return groups.find(GroupKey.of(source)).orElseThrow();
    }

    private static List<Alert> alertOf(String company) {
        var found = new ArrayList<Alert>();
        alerts.forEach(alert -> {
            if (company.equals(alert.fact().claim().company().name())) {
                found.add(alert);
            }
        });
        return found;
    }

    private static List<String> changedBy(Runnable work) {
        int before = changes.since(Instant.EPOCH).size();
        work.run();
        return changes.since(Instant.EPOCH).stream()
                .skip(before)
                .map(Change::alertId)
                .distinct()
                .toList();
    }
}
