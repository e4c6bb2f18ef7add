package io.lexwatch.alert.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lexwatch.processes.LocalStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations in a real store, by replicas that start at once. */
class SchemaIT {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private LocalStore store;
    private MongoClient client;
    private Database database;
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() {
        store = LocalStore.onFreePort(folder);
        client = MongoClients.create(store.uri());
        database = new Database(client, store.uri());
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void replicasThatStartAtOnceTakeEachStepOnceAndInOrder() throws Exception {
        var entered = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        List<Migration> steps = List.of(
                new Migration(1, "first", db -> {
                    entered.countDown();
                    awaitQuietly(go);
                    taken.add("first");
                }),
                new Migration(2, "second", db -> taken.add("second")));
        Schema one = replica(steps, LEASE);
        Schema two = replica(steps, LEASE);
        Thread first = Thread.ofVirtual().start(one::migrate);
        entered.await();
        two.start(null);
        assertThat(two.isCurrent()).as("waits for the one that is at it").isFalse();
        go.countDown();
        first.join();
        await().atMost(20, SECONDS).until(two::isCurrent);
        two.stop(null);
        assertThat(one.isCurrent()).isTrue();
        assertThat(taken).containsExactly("first", "second");
        Document kept = database.collection("schema", Document.class).find().first();
        assertThat(kept.getInteger("version")).isEqualTo(2);
        assertThat(kept.getList("taken", Document.class))
                .extracting(step -> step.getString("what"))
                .containsExactly("first", "second");
    }

    @Test
    void aStepThatWasBrokenOffIsTakenAgainByTheNextReplica() {
        var broken = new AtomicBoolean(true);
        List<Migration> steps =
                List.of(new Migration(1, "first", db -> taken.add("first")), new Migration(2, "second", db -> {
                    if (broken.getAndSet(false)) {
                        throw new IllegalStateException("killed in the middle");
                    }
                    taken.add("second");
                }));
        Duration soon = Duration.ofMillis(300);
        Schema killed = replica(steps, soon);
        assertThatThrownBy(killed::migrate).hasMessage("killed in the middle");
        assertThat(killed.isCurrent()).isFalse();
        Schema next = replica(steps, soon);
        await().atMost(20, SECONDS).until(() -> {
            next.migrate();
            return next.isCurrent();
        });
        assertThat(taken).containsExactly("first", "second");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAsItIs() {
        replica(List.of(new Migration(1, "a", db -> {}), new Migration(2, "b", db -> {})), LEASE)
                .migrate();
        Schema older = replica(List.of(new Migration(1, "a", db -> taken.add("again"))), LEASE);
        older.migrate();
        assertThat(older.isCurrent()).isTrue();
        assertThat(older.version()).isEqualTo(2);
        assertThat(taken).isEmpty();
    }

    @Test
    void theStepsThatThereAreGrowByOneAndCanBeRepeated() {
        assertThat(Migration.ALL)
                .extracting(Migration::version)
                .startsWith(1)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Migration.ALL.getLast().version()).isEqualTo(Migration.ALL.size());
        Schema schema = replica(Migration.ALL, LEASE);
        schema.migrate();
        assertThat(schema.version()).isEqualTo(Migration.ALL.size());
        Migration.ALL.forEach(each -> each.step().accept(database));
    }

    private Schema replica(List<Migration> steps, Duration lease) {
        return new Schema(database, new Leases(database), Clock.systemUTC(), steps, lease);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
