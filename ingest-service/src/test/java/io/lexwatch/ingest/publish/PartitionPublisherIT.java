package io.lexwatch.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.ingest.TopicReader;
import io.lexwatch.processes.LocalBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One partition's producer at a real broker: what is too large, who comes after, what comes too late. */
class PartitionPublisherIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static LocalBroker broker;
    private static KafkaSettings kafka;

    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    @BeforeAll
    static void start() {
        broker = LocalBroker.onFreePort(folder);
        kafka = new KafkaSettings(
                Map.of("bootstrap.servers", broker.bootstrapServers()), "publisher-test", Duration.ofSeconds(6));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private PartitionPublisher opened(int partition) {
        var publisher = new PartitionPublisher(partition, kafka, lost::incrementAndGet);
        publisher.open();
        return publisher;
    }

    private Publication publication(List<ProducerRecord<String, byte[]>> records) {
        return new Publication(records, published::incrementAndGet, dropped::incrementAndGet);
    }

    private static ProducerRecord<String, byte[]> record(String key, int bytes) {
        return new ProducerRecord<>(TopicDeclaration.NEWS_ITEMS.topic(), key, new byte[bytes]);
    }

    private static List<String> committed(TopicReader topic, String prefix) {
        return topic.records().stream()
                .map(ConsumerRecord::key)
                .filter(key -> key.startsWith(prefix))
                .toList();
    }

    @Test
    void aRecordTooLargeCostsItselfAndNotItsBatch() {
        try (var publisher = opened(1);
                var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            publisher.publish(publication(List.of(
                    record("large-1", 100),
                    record("large-2", TopicDeclaration.MAX_MESSAGE_BYTES + 1),
                    record("large-3", 100))));
            publisher.publish(publication(List.of(record("large-4", 100))));
            await().atMost(SOON).until(() -> published.get() == 2);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(committed(topic, "large"))
                            .containsExactlyInAnyOrder("large-1", "large-3", "large-4"));
        }
        assertThat(lost).hasValue(0);
    }

    @Test
    void whoComesAfterFencesWhoWasBefore() {
        try (var zombie = opened(2);
                var owner = opened(2);
                var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            zombie.publish(publication(List.of(record("fenced-zombie", 100))));
            await().atMost(SOON).until(() -> lost.get() == 1);
            assertThat(dropped).hasValue(1);
            owner.publish(publication(List.of(record("fenced-owner", 100))));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(committed(topic, "fenced")).containsExactly("fenced-owner"));
        }
    }

    /** A publisher that stands still within a transaction for longer than the broker waits. */
    @Test
    void anExpiredTransactionIsNothingAndWhoStartsOverPublishesOnce() throws Exception {
        var slow = new KafkaSettings(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "transaction.timeout.ms",
                        1_000,
                        "interceptor.classes",
                        HoldingInterceptor.class.getName()),
                "publisher-expiring",
                Duration.ofSeconds(6));
        var records = List.of(record("expired-1", 100), record("expired-2" + HoldingInterceptor.MARK, 100));
        try (var admin = Admin.create(kafka.admin());
                var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            var stalled = new PartitionPublisher(3, slow, lost::incrementAndGet);
            stalled.open();
            stalled.publish(publication(records));
            await().atMost(SOON).until(() -> state(admin) == TransactionState.ONGOING);
            await().atMost(Duration.ofSeconds(60)).until(() -> state(admin) != TransactionState.ONGOING);
            HoldingInterceptor.letGo();
            await().atMost(SOON).until(() -> lost.get() == 1);
            assertThat(dropped).hasValue(1);
            assertThat(published).hasValue(0);
            try (var again = new PartitionPublisher(3, slow, lost::incrementAndGet)) {
                again.open();
                again.publish(publication(records));
                await().atMost(SOON).until(() -> published.get() == 1);
            }
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(committed(topic, "expired"))
                            .containsExactlyInAnyOrder("expired-1", "expired-2" + HoldingInterceptor.MARK));
        }
    }

    private static TransactionState state(Admin admin) throws Exception {
        var id = "publisher-expiring-3";
        return admin.describeTransactions(List.of(id)).description(id).get().state();
    }
}
