package io.lexwatch.classifier.messaging;

import io.lexwatch.contract.TopicDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The records that were written to the items' topic since a moment, up to where it ends now; outside any group. */
final class PastItems implements AutoCloseable {

    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, TopicDeclaration.NEWS_ITEMS.partitions())
            .mapToObj(partition -> new TopicPartition(TopicDeclaration.NEWS_ITEMS.topic(), partition))
            .toList();
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> starts = new HashMap<>();
    private final Map<TopicPartition, Long> ends;

    PastItems(Map<String, Object> broker, Instant since) {
        this.consumer = new KafkaConsumer<>(settings(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(PARTITIONS);
        ends = consumer.endOffsets(PARTITIONS);
        Map<TopicPartition, OffsetAndTimestamp> first = consumer.offsetsForTimes(PARTITIONS.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> since.toEpochMilli())));
        for (TopicPartition partition : PARTITIONS) {
            OffsetAndTimestamp found = first.get(partition);
            long start = found == null ? ends.get(partition) : Math.min(found.offset(), ends.get(partition));
            starts.put(partition, start);
            consumer.seek(partition, start);
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    /** The next records, in the order of each partition; may be none for a while. */
    Iterable<ConsumerRecord<byte[], byte[]>> next() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        PARTITIONS.stream()
                .filter(partition -> !consumer.paused().contains(partition) && isAtEnd(partition))
                .forEach(partition -> consumer.pause(List.of(partition)));
        return records;
    }

    boolean atEnd() {
        return PARTITIONS.stream().allMatch(this::isAtEnd);
    }

    private boolean isAtEnd(TopicPartition partition) {
        return consumer.position(partition) >= ends.get(partition);
    }

    /** How many there are, markers of transactions included. */
    long total() {
        return PARTITIONS.stream()
                .mapToLong(partition -> ends.get(partition) - starts.get(partition))
                .sum();
    }

    /** How many of them have been read. */
    long read() {
        return PARTITIONS.stream()
                .mapToLong(partition ->
                        Math.min(consumer.position(partition), ends.get(partition)) - starts.get(partition))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
