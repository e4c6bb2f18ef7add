package io.lexwatch.chaos.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.contract.TopicDeclaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads along on the broker what is published and what is given up, and sends what should not be there. */
public final class Topics implements AutoCloseable {

    private static final List<TopicDeclaration> READ = List.of(
            TopicDeclaration.NEWS_ITEMS,
            TopicDeclaration.FLAGGED_NEWS,
            TopicDeclaration.NEWS_ITEMS_DEAD_LETTER,
            TopicDeclaration.FLAGGED_NEWS_DEAD_LETTER);
    private static final Duration POLL = Duration.ofMillis(300);

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread thread;
    private final Map<String, Integer> published = new ConcurrentHashMap<>();
    private final Map<String, Integer> flagged = new ConcurrentHashMap<>();
    private final Map<String, Integer> deadLetters = new ConcurrentHashMap<>();
    private final Set<String> publishedUrls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Topics(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        thread = Thread.ofPlatform().daemon().name("topics").start(this::follow);
    }

    private void follow() {
        var partitions = new ArrayList<TopicPartition>();
        for (TopicDeclaration topic : READ) {
            IntStream.range(0, topic.partitions())
                    .forEach(number -> partitions.add(new TopicPartition(topic.topic(), number)));
        }
        try (consumer) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closed) {
                consumer.poll(POLL).forEach(this::note);
            }
        } catch (WakeupException e) {
            closed = true;
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(TopicDeclaration.NEWS_ITEMS.topic())) {
            item(record.value()).ifPresent(item -> {
                published.merge(
                        item.path("url").asText() + " revision "
                                + item.path("revision").asInt(),
                        1,
                        Integer::sum);
                publishedUrls.add(item.path("url").asText());
            });
        } else if (record.topic().equals(TopicDeclaration.FLAGGED_NEWS.topic())) {
            flagged.merge(key(record), 1, Integer::sum);
        } else {
            deadLetters.merge(key(record), 1, Integer::sum);
        }
    }

    private Optional<JsonNode> item(byte[] value) {
        try {
            return Optional.ofNullable(value == null ? null : json.readTree(value))
                    .filter(item -> item.path("url").isTextual());
        } catch (IOException poison) {
            return Optional.empty();
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** Items on the broker by address and revision, with the number of times that they stand there. */
    public Map<String, Integer> published() {
        return Map.copyOf(published);
    }

    public Set<String> publishedUrls() {
        return Set.copyOf(publishedUrls);
    }

    /** Grows with everything that moves on the broker. */
    public long moved() {
        return (long) published.size() + flagged.size() + deadLetters.size();
    }

    /** Keys of records that were given up, with the number of times that they were. */
    public Map<String, Integer> deadLetters() {
        return Map.copyOf(deadLetters);
    }

    /** Returns once the broker has it. */
    public void send(TopicDeclaration topic, String key, byte[] value) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic.topic(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker took no poison: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(POLL.multipliedBy(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ZERO);
    }
}
