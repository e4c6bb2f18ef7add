package io.lexwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How documents lie in the file, asked by the commands that clients send. */
class LocalBackendTest {

    private static final EmbeddedChannel CLIENT = new EmbeddedChannel();

    @TempDir
    Path folder;

    @Test
    void readsAndChangesWhatAnEarlierVersionWrote() {
        try (MVStore file = open()) {
            insert(new H2Backend(file), document("a"), document("b"));
        }
        try (MVStore file = open()) {
            var backend = new LocalBackend(file);
            assertThat(find(backend, new Document("_id", "a"))).containsExactly(document("a"));
            update(backend, new Document("_id", "b"), new Document("n", 7));
            insert(backend, document("c"));
        }
        try (MVStore file = open()) {
            var backend = new LocalBackend(file);
            assertThat(find(backend, new Document("_id", "b")).getFirst().get("n"))
                    .isEqualTo(7);
            assertThat(find(backend, new Document()))
                    .extracting(each -> each.get("_id"))
                    .containsExactly("a", "b", "c");
            assertThat(insert(backend, document("a")).get("writeErrors")).isNotNull();
        }
    }

    @Test
    void everyTypeComesBackAsItWent() {
        try (MVStore file = open()) {
            insert(new LocalBackend(file), document("a"));
        }
        try (MVStore file = open()) {
            assertThat(find(new LocalBackend(file), new Document())).containsExactly(document("a"));
        }
    }

    @Test
    void aCompareAndSetChangesOnlyWhatMatchesAllOfIt() {
        try (MVStore file = open()) {
            var backend = new LocalBackend(file);
            insert(backend, document("a"), document("b"));
            assertThat(update(backend, compared("a", 2), new Document("n", 9)).get("n"))
                    .isEqualTo(0);
            assertThat(update(backend, compared("a", 1), new Document("n", 9)).get("n"))
                    .isEqualTo(1);
            assertThat(find(backend, new Document("_id", "a")).getFirst().get("n"))
                    .isEqualTo(9);
            assertThat(find(backend, new Document("_id", "b")).getFirst().get("n"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsNewerThanAnIdIsFoundInItsOrder() {
        List<ObjectId> ids =
                IntStream.range(0, 50).mapToObj(i -> new ObjectId()).sorted().toList();
        try (MVStore file = open()) {
            var backend = new LocalBackend(file);
            ids.forEach(id -> insert(backend, new Document("_id", id)));
            assertThat(find(backend, new Document("_id", new Document("$gt", ids.get(39)))))
                    .extracting(each -> each.get("_id"))
                    .containsExactlyElementsOf(ids.subList(40, 50));
            assertThat(find(backend, new Document("_id", new Document("$gte", ids.get(39)).append("$lt", ids.get(45)))))
                    .extracting(each -> each.get("_id"))
                    .containsExactlyElementsOf(ids.subList(39, 45));
        }
    }

    private MVStore open() {
        return new MVStore.Builder().fileName(folder.resolve("file").toString()).open();
    }

    private static Document document(String id) {
        return new Document("_id", id)
                .append("n", 1)
                .append("long", 1L << 40)
                .append("share", 0.5)
                .append("at", Instant.ofEpochMilli(1_700_000_000_000L))
                .append("uuid", new UUID(1, 2))
                .append("yes", true)
                .append("none", null)
                .append("list", List.of("x", new Document("y", 1)));
    }

    private static Document compared(String id, int n) {
        return new Document("$and", List.of(new Document("_id", id), new Document("n", n)));
    }

    private static Document insert(H2Backend backend, Document... documents) {
        return command(backend, "insert", new Document("insert", "things").append("documents", List.of(documents)));
    }

    private static Document update(H2Backend backend, Document query, Document set) {
        var update = new Document("q", query).append("u", new Document("$set", set));
        return command(backend, "update", new Document("update", "things").append("updates", List.of(update)));
    }

    @SuppressWarnings("unchecked")
    private static List<Document> find(H2Backend backend, Document filter) {
        var found = command(backend, "find", new Document("find", "things").append("filter", filter));
        return List.copyOf((List<Document>) ((Document) found.get("cursor")).get("firstBatch"));
    }

    private static Document command(H2Backend backend, String name, Document query) {
        return backend.handleCommand(CLIENT, "lexwatch", name, query.append("$db", "lexwatch"));
    }
}
