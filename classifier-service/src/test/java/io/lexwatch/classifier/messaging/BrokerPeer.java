package io.lexwatch.classifier.messaging;

import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.contract.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What stands on both sides of the classifier: writes items as ingest does, reads topics as alert does. */
final class BrokerPeer implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    BrokerPeer(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void send(String key, byte[] value, Map<String, String> headers) throws ExecutionException, InterruptedException {
        var record =
                new ProducerRecord<>(TopicDeclaration.NEWS_ITEMS.topic(), key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    /** The one record that stands at a place. */
    ConsumerRecord<byte[], byte[]> at(TopicDeclaration topic, Verdict.Origin place) {
        var partition = new TopicPartition(topic.topic(), place.partition());
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 1),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            return consumer.poll(Duration.ofSeconds(20)).iterator().next();
        }
    }

    Topic read(TopicDeclaration topic) {
        return new Topic(bootstrapServers, topic);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    /** All records of a topic from its beginning, as far as they were read. */
    static final class Topic implements AutoCloseable {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

        private Topic(String bootstrapServers, TopicDeclaration topic) {
            consumer = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            bootstrapServers,
                            "group.id",
                            "test-" + UUID.randomUUID(),
                            "auto.offset.reset",
                            "earliest"),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());
            consumer.subscribe(List.of(topic.topic()));
        }

        /** Reads on, and gives all that was read so far. */
        List<ConsumerRecord<byte[], byte[]>> records() {
            consumer.poll(Duration.ofMillis(300)).forEach(records::add);
            return records;
        }

        List<String> keys() {
            return records().stream()
                    .map(r -> new String(r.key(), StandardCharsets.UTF_8))
                    .toList();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
