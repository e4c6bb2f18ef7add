package io.lexwatch.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lexwatch.processes.LocalStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class StoreIT {

    private static final int WRITERS = 16;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedWriteSurvivesKills() throws Exception {
        try (var store = LocalStore.onFreePort(folder)) {
            assumeFalse(store.isGiven(), "needs a store of its own");
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            for (int round = 0; round < 3; round++) {
                writeUntilKilled(store, acknowledged, round);
                store.restart();
                assertThat(storedWithIndexes(store)).containsAll(acknowledged);
            }
        }
    }

    /** Upserts from many threads, each a new document and one change of a shared one, until the store is gone. */
    private static void writeUntilKilled(LocalStore store, Set<String> acknowledged, int round) throws Exception {
        var killed = new AtomicBoolean();
        var enough = new CountDownLatch(600);
        try (var client = connect(store)) {
            MongoCollection<Document> facts = facts(client);
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> new Thread(() -> {
                        for (int i = 0; !killed.get(); i++) {
                            String id = round + "-" + writer + "-" + i;
                            try {
                                facts.updateOne(
                                        eq("_id", id),
                                        Updates.combine(
                                                Updates.set("code", "c" + id), Updates.set("text", "x".repeat(3000))),
                                        new UpdateOptions().upsert(true));
                            } catch (MongoException gone) {
                                return;
                            }
                            acknowledged.add(id);
                            enough.countDown();
                        }
                    }))
                    .toList();
            writers.forEach(Thread::start);
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            store.kill();
            killed.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    /** Ids of what is found by scanning, having checked that each is found by its two indexes too. */
    private static List<String> storedWithIndexes(LocalStore store) {
        try (var client = connect(store)) {
            MongoCollection<Document> facts = facts(client);
            List<String> ids = facts.find().map(found -> found.getString("_id")).into(new ArrayList<>());
            for (String id : ids) {
                assertThat(facts.find(eq("_id", id)).first()).as(id).isNotNull();
                assertThat(facts.find(eq("code", "c" + id)).first()).as(id).isNotNull();
            }
            return ids;
        }
    }

    @Test
    void answersWhatTheDriverAsks() {
        try (var store = LocalStore.onFreePort(folder);
                var client = connect(store)) {
            MongoCollection<Document> facts = facts(client);
            facts.createIndex(Indexes.ascending("company", "law"));
            facts.replaceOne(eq("_id", "a"), new Document("code", 1).append("n", 1), new ReplaceOptions().upsert(true));
            facts.updateOne(
                    eq("_id", "a"),
                    Updates.combine(
                            Updates.inc("n", 2),
                            Updates.max("seen", 7),
                            Updates.addToSet("tags", "x"),
                            Updates.addEachToSet("tags", List.of("x", "y")),
                            Updates.setOnInsert("never", true)),
                    new UpdateOptions().upsert(true));
            Document taken = facts.findOneAndUpdate(
                    eq("_id", "a"),
                    Updates.set("lease", "me"),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            assertThat(taken).containsEntry("n", 3).containsEntry("lease", "me").containsEntry("seen", 7);
            assertThat(taken.getList("tags", String.class)).containsExactly("x", "y");
            assertThat(taken).doesNotContainKey("never");
            facts.bulkWrite(
                    IntStream.range(0, 500)
                            .mapToObj(i -> new ReplaceOneModel<>(
                                    eq("_id", "b" + i),
                                    new Document("code", "b" + i),
                                    new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
            assertThat(facts.find().batchSize(50).into(new ArrayList<>())).hasSize(501);
            assertThat(facts.countDocuments(eq("n", 3))).isEqualTo(1);
            assertThatThrownBy(() -> facts.insertOne(new Document("_id", "c").append("code", 1)))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
            assertThat(client.getDatabase("admin")
                            .runCommand(new Document("hello", 1))
                            .getBoolean("ismaster"))
                    .isTrue();
        }
    }

    /** What was changed together must be answered together, however many others are changing it meanwhile. */
    @Test
    void answersADocumentAsOneWriteLeftIt() throws Exception {
        try (var store = LocalStore.onFreePort(folder);
                var client = connect(store);
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> facts = facts(client);
            facts.insertOne(new Document("_id", "a").append("first", 0));
            var changes = new ArrayList<Bson>(List.of(Updates.inc("first", 1)));
            IntStream.range(0, 300).forEach(i -> changes.add(Updates.inc("field" + i, 1)));
            Callable<List<Set<Object>>> writing = () -> IntStream.range(0, 40)
                    .mapToObj(round -> facts.findOneAndUpdate(
                            eq("_id", "a"),
                            Updates.combine(changes),
                            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                    .map(StoreIT::counts)
                    .toList();
            for (var answers : writers.invokeAll(Collections.nCopies(WRITERS, writing))) {
                assertThat(answers.get())
                        .allSatisfy(counts -> assertThat(counts).hasSize(1));
            }
            assertThat(facts.find(eq("_id", "a")).first()).containsEntry("field299", WRITERS * 40);
        }
    }

    private static Set<Object> counts(Document answer) {
        answer.remove("_id");
        return Set.copyOf(answer.values());
    }

    @Test
    void refusesIndexesThatItWouldNotHeed() {
        try (var store = LocalStore.onFreePort(folder);
                var client = connect(store)) {
            assumeFalse(store.isGiven(), "needs a store of its own");
            MongoCollection<Document> facts = facts(client);
            var partial = new IndexOptions().unique(true).partialFilterExpression(new Document("open", true));
            assertThatThrownBy(() -> facts.createIndex(Indexes.ascending("company"), partial))
                    .hasMessageContaining("it would be unique for all documents");
            var expiring = new IndexOptions().expireAfter(1L, TimeUnit.HOURS);
            assertThatThrownBy(() -> facts.createIndex(Indexes.ascending("seen"), expiring))
                    .hasMessageContaining("nothing would expire");
        }
    }

    @Test
    void fileStaysInBoundsWhileTheSameIsWrittenAgain() throws Exception {
        try (var store = LocalStore.onFreePort(folder);
                var client = connect(store)) {
            assumeFalse(store.isGiven(), "needs a store of its own");
            MongoCollection<Document> facts = facts(client);
            for (int i = 0; i < 3000; i++) {
                facts.replaceOne(
                        eq("_id", "a" + i % 10),
                        new Document("code", i).append("text", "x" + i + "y".repeat(5000)),
                        new ReplaceOptions().upsert(true));
            }
            assertThat(Files.size(folder.resolve("store.mv"))).isLessThan(16L << 20);
        }
    }

    private static MongoClient connect(LocalStore store) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(WRITERS + 4))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .retryWrites(true)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
    }

    private static MongoCollection<Document> facts(MongoClient client) {
        MongoCollection<Document> facts = client.getDatabase("lexwatch").getCollection("facts");
        facts.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        return facts;
    }
}
