package io.lexwatch.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lexwatch.processes.LocalStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts in a real store. */
class VerdictsIT {

    private static final Instant NOON = Instant.parse("2026-07-06T12:00:00Z");

    @TempDir
    static Path folder;

    private static LocalStore store;
    private static MongoClient client;
    private static Database database;
    private static Verdicts verdicts;

    @BeforeAll
    static void start() {
        store = LocalStore.onFreePort(folder);
        client = MongoClients.create(store.uri());
        database = new Database(client, store.uri());
        verdicts = new Verdicts(database);
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Test
    void theNewestOnEachItemOfAPageIsFound() {
        Verdict first = verdict("a", "https://outlet.example/one", NOON.minus(Duration.ofDays(2)));
        Verdict again = verdict("a", "https://outlet.example/one", NOON);
        Verdict other = verdict("b", "https://www.outlet.example/one/", NOON.minusSeconds(60));
        verdicts.save(List.of(again, first));
        verdicts.save(List.of(other, again));
        verdicts.save(List.of(verdict("c", null, NOON)));
        assertThat(verdicts.find(PageAddress.keys("http://outlet.example/one?utm_source=x")))
                .containsExactly(other, again);
        assertThat(verdicts.find(PageAddress.keys("https://outlet.example/two")))
                .isEmpty();
    }

    @Test
    void twoReplicasMaySaveVerdictsOnOnePageAtATime() throws Exception {
        var saves = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 40; i++) {
            Verdict verdict = verdict("at-once-" + i, "https://outlet.example/at-once", NOON);
            saves.add(() -> {
                verdicts.save(List.of(verdict));
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var saved : threads.invokeAll(saves)) {
                saved.get();
            }
        }
        assertThat(verdicts.find(PageAddress.keys("https://outlet.example/at-once")))
                .hasSize(40);
    }

    @Test
    void wholeDaysAreDroppedWhenTheyAreKeptNoLonger() {
        Instant later = NOON.plus(Duration.ofDays(400));
        String kept = "https://outlet.example/kept";
        String old = "https://outlet.example/old";
        verdicts.save(List.of(
                verdict("k", kept, later.minus(Verdicts.KEPT)),
                verdict("o", old, later.minus(Verdicts.KEPT).minus(Duration.ofDays(1)))));
        assertThat(verdicts.prune(later)).isPositive();
        assertThat(verdicts.find(PageAddress.keys(kept))).hasSize(1);
        assertThat(verdicts.find(PageAddress.keys(old))).isEmpty();
        assertThat(verdicts.prune(later)).isZero();
    }

    private static Verdict verdict(String item, String url, Instant at) {
        return new Verdict(
                item,
                1,
                "feed-1",
                "Example Times",
                url,
                "A title",
                at,
                at,
                false,
                Verdict.REJECTED,
                0.1,
                0.5,
                0,
                "en",
                "model-1",
                "catalog-1",
                3,
                14,
                at);
    }
}
