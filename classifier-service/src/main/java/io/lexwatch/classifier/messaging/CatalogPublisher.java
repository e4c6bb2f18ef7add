package io.lexwatch.classifier.messaging;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.contract.CatalogEntry;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.TopicDeclaration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/** Tells other services what the catalog knows, on a compacted topic; waits for the broker as long as it takes. */
@ApplicationScoped
public class CatalogPublisher {

    private static final Logger LOG = Logger.getLogger(CatalogPublisher.class);
    private static final long BETWEEN_TRIES_MS = 2_000;

    private final KafkaClients kafka;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("catalog-publisher").factory());
    private Set<String> published = Set.of();

    @Inject
    public CatalogPublisher(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** Publishes in the background; an entry that was there before and is gone is deleted from the topic. */
    public void publish(Catalog catalog) {
        worker.execute(() -> publishUntilTaken(catalog));
    }

    private void publishUntilTaken(Catalog catalog) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                send(catalog);
                LOG.infof("catalog %s published, %d entries", catalog.version(), published.size());
                return;
            } catch (KafkaException e) {
                LOG.warnf("the broker did not take the catalog; trying again: %s", e.getMessage());
                pause();
            }
        }
    }

    private void send(Catalog catalog) {
        try (Producer<byte[], byte[]> producer = producer()) {
            var keys = new HashSet<String>();
            var failure = new AtomicReference<Exception>();
            Callback noted = (metadata, e) -> failure.compareAndSet(null, e);
            for (CatalogEntry entry : catalog.entries()) {
                keys.add(entry.key());
                producer.send(record(entry.key(), ContractJson.encode(entry)), noted);
            }
            published.stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> producer.send(record(key, null), noted));
            producer.flush();
            if (failure.get() != null) {
                throw new KafkaException(failure.get().getMessage(), failure.get());
            }
            published = keys;
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(TopicDeclaration.CATALOG.topic(), key.getBytes(StandardCharsets.UTF_8), value);
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                kafka.settings(Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        4 * 1024 * 1024L,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
