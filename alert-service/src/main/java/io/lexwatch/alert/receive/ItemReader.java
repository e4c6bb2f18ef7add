package io.lexwatch.alert.receive;

import io.lexwatch.alert.label.Originals;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Reads one item where it stands on its topic: seldom, when somebody keeps it as an example. */
@ApplicationScoped
public class ItemReader implements Originals {

    private static final Logger LOG = Logger.getLogger(ItemReader.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final KafkaClients kafka;

    @Inject
    public ItemReader(KafkaClients kafka) {
        this.kafka = kafka;
    }

    @Override
    public Optional<Original> at(int partition, long offset, String itemId) {
        var place = new TopicPartition(TopicDeclaration.NEWS_ITEMS.topic(), partition);
        try (var consumer = consumer()) {
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WITHIN)) {
                if (record.offset() == offset) {
                    return original(record, itemId);
                }
            }
            return Optional.empty();
        } catch (KafkaException e) {
            LOG.warnf("the text of item %s cannot be read from the broker: %s", itemId, e.getMessage());
            return Optional.empty();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        int within = (int) WITHIN.toMillis();
        return new KafkaConsumer<>(
                kafka.settings(Map.of(
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        within,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        within)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Optional<Original> original(ConsumerRecord<byte[], byte[]> record, String itemId) {
        try {
            NewsItem item = ContractJson.decode(record.value(), NewsItem.class);
            return itemId.equals(item.id()) ? Optional.of(new Original(item.title(), item.text())) : Optional.empty();
        } catch (ContractJson.UndecodableException e) {
            LOG.warnf(
                    "record %s-%d@%d cannot be read: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }
}
