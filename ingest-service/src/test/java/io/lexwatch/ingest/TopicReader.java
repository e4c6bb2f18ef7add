package io.lexwatch.ingest;

import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a topic holds, as a consumer of committed records sees it. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public TopicReader(String bootstrapServers, TopicDeclaration topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic.topic()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records so far. */
    public List<ConsumerRecord<String, byte[]>> records() {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        return List.copyOf(records);
    }

    /** All items so far. */
    public List<NewsItem> items() {
        return records().stream().map(TopicReader::item).toList();
    }

    /** All items so far of one feed. */
    public List<NewsItem> itemsOf(String feedId) {
        return items().stream().filter(item -> item.feedId().equals(feedId)).toList();
    }

    private static NewsItem item(ConsumerRecord<String, byte[]> record) {
        try {
            return ContractJson.decode(record.value(), NewsItem.class);
        } catch (ContractJson.UndecodableException e) {
            throw new AssertionError("no item at offset " + record.offset(), e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
