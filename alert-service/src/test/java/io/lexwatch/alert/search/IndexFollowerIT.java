package io.lexwatch.alert.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Changes;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Database;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import io.lexwatch.processes.LocalStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following a real store, by a clock that the test moves. */
class IndexFollowerIT {

    @TempDir
    Path folder;

    private LocalStore store;
    private MongoClient client;
    private MongoDatabase raw;
    private Alerts alerts;
    private IndexFollower follower;
    private volatile Instant now = Instant.now();
    private final AlertIndex index = new AlertIndex();

    @BeforeEach
    void open() {
        store = LocalStore.onFreePort(folder);
        client = MongoClients.create(store.uri());
        raw = client.getDatabase("lexwatch");
        var database = new Database(client, store.uri());
        var changes = new Changes(database);
        alerts = new Alerts(database, changes);
        InstantSource time = () -> now;
        follower = new IndexFollower(index, alerts, changes, time.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void whatIsSavedIsFoundAtTheNextLook() {
        follower.follow();
        alerts.save("a", 1, fact("first"), now);
        follower.follow();
        assertThat(headlines()).containsExactly("first");
        alerts.save("a", 2, fact("second"), now);
        follower.follow();
        assertThat(headlines()).containsExactly("second");
    }

    @Test
    void whatWasSavedByOneWhoDiedAfterNotingItIsFoundALittleLater() {
        alerts.save("a", 1, fact("first"), now);
        follower.follow();
        raw.getCollection("alert-changes")
                .insertOne(new Document("_id", new ObjectId())
                        .append("alertId", "a")
                        .append("at", now));
        follower.follow();
        raw.getCollection("alerts").updateOne(Filters.eq("_id", "a"), Updates.set("fact.headline", "second"));
        for (int second = 0; second < 40; second++) {
            now = now.plusSeconds(1);
            follower.follow();
        }
        assertThat(headlines()).containsExactly("second");
    }

    private List<String> headlines() {
        return index.find(AlertQuery.newest(10)).alerts().stream()
                .map(AlertSummary::headline)
                .toList();
    }

    private Fact fact(String headline) {
        var claim = new Claim(
                Claim.RESPONSE,
                new Name("clipper", "Clipper"),
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
        Instant seen = now.minus(Duration.ofMinutes(1));
        return new Fact(
                "group",
                "law:hk-nsl",
                claim,
                headline,
                Severity.HIGH,
                1,
                null,
                seen,
                seen,
                1,
                false,
                List.of("en"),
                List.of(),
                List.of());
    }
}
