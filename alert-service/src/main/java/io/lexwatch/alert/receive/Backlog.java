package io.lexwatch.alert.receive;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a group has not committed of a topic. Offsets alone overstate it: the marker that ends a transaction has one, too, and
 * is never handled, so that a topic written in transactions seems to have records waiting when all is done.
 *
 * @param from where the group stands, by partition
 * @param until where the partition ends
 */
record Backlog(Map<TopicPartition, Long> from, Map<TopicPartition, Long> until) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** The sum of the offsets that are committed. */
    long done() {
        return from.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many offsets are not. */
    long waiting() {
        return until.entrySet().stream()
                .mapToLong(end -> end.getValue() - from.get(end.getKey()))
                .sum();
    }

    /**
     * Whether a record is among them: reads on from where the group stands.
     *
     * @throws TimeoutException where the broker does not say within the time
     */
    boolean holdsRecords(KafkaClients kafka, Duration within) throws TimeoutException {
        Map<String, Object> settings = kafka.settings(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) within.toMillis()));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var left = new HashMap<>(until);
            left.entrySet().removeIf(end -> end.getValue() <= from.get(end.getKey()));
            consumer.assign(left.keySet());
            left.keySet().forEach(partition -> consumer.seek(partition, from.get(partition)));
            for (Duration taken = Duration.ZERO; taken.compareTo(within) < 0; taken = taken.plus(POLL)) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return true;
                }
                left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (left.isEmpty()) {
                    return false;
                }
            }
        }
        throw new TimeoutException("the broker gave neither a record nor the end of " + until.keySet());
    }
}
