package io.lexwatch.classifier.messaging;

import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.EventHeaders;
import io.lexwatch.contract.ReplayProgress;
import io.lexwatch.contract.ReplayedItem;
import io.lexwatch.contract.TopicDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes what a run tells, in the order in which it tells it. */
final class ReplayTopic implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private volatile Exception failure;

    ReplayTopic(Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * TopicDeclaration.MAX_MESSAGE_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicDeclaration.MAX_MESSAGE_BYTES);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Puts an item on its way; {@link #flush()} says whether all came through. */
    void send(ReplayedItem item) {
        var news = item.flagged().item();
        var attributes = new EventHeaders(
                item.run() + "/" + news.id() + "/" + news.revision(),
                TracedHeaders.SOURCE,
                EventHeaders.REPLAYED_ITEM_TYPE,
                item.flagged().classifiedAt());
        producer.send(record(news.id(), ContractJson.encode(item), attributes), (place, e) -> {
            if (e != null) {
                failure = e;
            }
        });
    }

    /**
     * Returns once the broker has all that was sent.
     *
     * @throws IllegalStateException where it did not take something
     */
    void flush() {
        producer.flush();
        if (failure != null) {
            throw new IllegalStateException("the broker did not take an item: " + failure.getMessage(), failure);
        }
    }

    /**
     * Returns once the broker has it.
     *
     * @throws IllegalStateException where it did not take it
     */
    void tell(ReplayProgress progress) {
        var attributes = new EventHeaders(
                progress.run() + "/" + progress.at(),
                TracedHeaders.SOURCE,
                EventHeaders.REPLAY_PROGRESS_TYPE,
                progress.at());
        try {
            producer.send(record(progress.run(), ContractJson.encode(progress), attributes))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the broker did not take the progress: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the progress was told", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String key, byte[] value, EventHeaders attributes) {
        var record = new ProducerRecord<>(
                TopicDeclaration.FLAGGED_REPLAY.topic(), key.getBytes(StandardCharsets.UTF_8), value);
        attributes.asMap().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
