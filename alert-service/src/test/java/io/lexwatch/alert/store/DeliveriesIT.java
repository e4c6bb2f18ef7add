package io.lexwatch.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lexwatch.processes.LocalStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of deliveries in a real store. */
class DeliveriesIT {

    private static final Instant NOON = Instant.parse("2026-07-06T12:00:00Z");

    @TempDir
    static Path folder;

    private static LocalStore store;
    private static MongoClient client;
    private static Deliveries deliveries;

    @BeforeAll
    static void start() {
        store = LocalStore.onFreePort(folder);
        client = MongoClients.create(store.uri());
        deliveries = new Deliveries(new Database(client, store.uri()));
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Test
    void forgetsAllThatIsOverButDeadLetters() {
        List<String> states =
                List.of(Delivery.DELIVERED, Delivery.SUPERSEDED, Delivery.CANCELLED, Delivery.DEAD, Delivery.PENDING);
        deliveries.open(states.stream().map(DeliveriesIT::delivery).toList());
        deliveries.finished(states.subList(0, 4).stream()
                .map(state -> new Deliveries.Ending("old|1|" + state, state, null, NOON))
                .toList());
        assertThat(deliveries.prune(NOON)).isZero();
        assertThat(deliveries.prune(NOON.plus(Duration.ofDays(1)))).isEqualTo(3);
        assertThat(deliveries.page("old", null, null, null, 10))
                .extracting(Delivery::state)
                .containsExactlyInAnyOrder(Delivery.DEAD, Delivery.PENDING);
    }

    private static Delivery delivery(String state) {
        return new Delivery(
                "old|1|" + state, "msg_" + state, "old", 1, state, null, "Old", Delivery.PENDING, NOON, null, null);
    }
}
