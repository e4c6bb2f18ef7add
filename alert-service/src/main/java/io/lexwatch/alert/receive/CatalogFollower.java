package io.lexwatch.alert.receive;

import io.lexwatch.alert.store.CatalogName;
import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.contract.CatalogEntry;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.TopicDeclaration;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Follows the classifier's catalog, so that the service knows who owns what and can check names. Nothing is received before
 * it has been read to its end once, so that all replicas know the same.
 */
@ApplicationScoped
public class CatalogFollower {

    private static final Logger LOG = Logger.getLogger(CatalogFollower.class);
    private static final TopicPartition TOPIC = new TopicPartition(TopicDeclaration.CATALOG.topic(), 0);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaClients kafka;
    private final CatalogNames names;
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile boolean stopped;

    @Inject
    public CatalogFollower(KafkaClients kafka, CatalogNames names) {
        this.kafka = kafka;
        this.names = names;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("catalog follower").start(this::run);
    }

    /** Seen after the poll under way; an interrupt would break the consumer's farewell. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Waits until the catalog is known. */
    void await() throws InterruptedException {
        read.await();
    }

    private void run() {
        while (!stopped) {
            try (var consumer = consumer()) {
                follow(consumer);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException e) {
                stopped = true;
            } catch (KafkaException e) {
                LOG.warnf("the catalog cannot be read; trying again: %s", e.getMessage());
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.settings(Map.of(
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        consumer.assign(List.of(TOPIC));
        consumer.seekToBeginning(List.of(TOPIC));
        long end = consumer.endOffsets(List.of(TOPIC)).get(TOPIC);
        while (!stopped) {
            consumer.poll(POLL).forEach(this::learn);
            if (consumer.position(TOPIC) >= end) {
                read.countDown();
            }
        }
    }

    private void learn(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            CatalogEntry entry = ContractJson.decode(record.value(), CatalogEntry.class);
            if (entry.kind() != null && entry.id() != null && entry.name() != null) {
                names.learn(new CatalogName(entry.kind().name(), entry.id(), entry.name(), entry.parent()));
            }
        } catch (ContractJson.UndecodableException e) {
            LOG.warnf("catalog record %d is passed over: %s", record.offset(), e.getMessage());
        }
    }
}
