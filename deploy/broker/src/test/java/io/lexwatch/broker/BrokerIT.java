package io.lexwatch.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.LocalBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BrokerIT {

    private static final String TOPIC = TopicDeclaration.NEWS_ITEMS.topic();
    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);

    @TempDir
    Path folder;

    @Test
    void declaresTheTopicsAndCreatesNoOther() throws Exception {
        try (var broker = LocalBroker.onFreePort(folder);
                var admin = admin(broker);
                var consumer = consumer(broker)) {
            consumer.assign(List.of(new TopicPartition("no-such-topic", 0)));
            assertThatThrownBy(() -> consumer.position(new TopicPartition("no-such-topic", 0), Duration.ofSeconds(2)))
                    .isInstanceOf(TimeoutException.class);
            for (TopicDeclaration declared : TopicDeclaration.values()) {
                assertThat(partitions(admin, declared.topic())).isEqualTo(declared.partitions());
                declared.config()
                        .forEach((key, value) -> assertThat(config(admin, declared.topic(), key))
                                .as(declared + " " + key)
                                .isEqualTo(value));
            }
            assertThat(admin.listTopics().names().get()).hasSize(TopicDeclaration.values().length);
        }
    }

    @Test
    void alignsAtTheNextStartWhatDiffers() throws Exception {
        try (var broker = LocalBroker.onFreePort(folder);
                var admin = admin(broker)) {
            assumeFalse(broker.isGiven(), "needs a broker of its own");
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            var short30 = new AlterConfigOp(new ConfigEntry("retention.ms", "30"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(short30))).all().get();
            String fewer = TopicDeclaration.NEWS_ITEMS_DEAD_LETTER.topic();
            recreate(admin, fewer, 1);
            broker.restart();
            assertThat(config(admin, TOPIC, "retention.ms"))
                    .isEqualTo("" + Duration.ofDays(30).toMillis());
            assertThat(partitions(admin, fewer)).isEqualTo(TopicDeclaration.NEWS_ITEMS_DEAD_LETTER.partitions());
        }
    }

    @Test
    void refusesToRepartitionACompactedTopic() throws Exception {
        try (var broker = LocalBroker.onFreePort(folder);
                var admin = admin(broker)) {
            assumeFalse(broker.isGiven(), "needs a broker of its own");
            recreate(admin, TopicDeclaration.FEEDS.topic(), 3);
            assertThatThrownBy(broker::restart)
                    .hasMessageContaining("topic feeds has 3 partitions and needs 12")
                    .hasMessageContaining("delete the topic and declare it again");
        }
    }

    @Test
    void acknowledgedRecordsAndOffsetsSurviveKillAndAnotherPort() throws Exception {
        try (var broker = LocalBroker.onFreePort(folder)) {
            assumeFalse(broker.isGiven(), "needs a broker of its own");
            try (var producer = producer(broker)) {
                producer.initTransactions();
                send(producer, "committed", true);
                send(producer, "aborted", false);
                producer.beginTransaction();
                producer.send(record("open")).get();
                broker.kill();
                producer.close(Duration.ZERO);
            }
        }
        try (var broker = LocalBroker.start(folder, FreePort.find(), FreePort.find(), folder);
                var producer = producer(broker)) {
            producer.initTransactions();
            send(producer, "after", true);
            assertThat(read(broker, 2)).containsExactly("committed", "after");
        }
    }

    @Test
    void aGivenBrokersTopicsAreEmptiedAndItIsNotOursToKill() throws Exception {
        try (var broker = LocalBroker.onFreePort(folder.resolve("own"))) {
            assumeFalse(broker.isGiven(), "needs a broker of its own");
            try (var producer = producer(broker)) {
                producer.initTransactions();
                send(producer, "earlier", true);
                System.setProperty(LocalBroker.PROPERTY, broker.bootstrapServers());
                try (var given = LocalBroker.onFreePort(folder.resolve("given"))) {
                    assertThat(given.bootstrapServers()).isEqualTo(broker.bootstrapServers());
                    assertThatThrownBy(given::kill).hasMessageContaining("user's own");
                } finally {
                    System.clearProperty(LocalBroker.PROPERTY);
                }
                send(producer, "later", true);
            }
            assertThat(read(broker, 1)).containsExactly("later");
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String text, boolean commit) throws Exception {
        producer.beginTransaction();
        producer.send(record(text)).get();
        if (commit) {
            producer.commitTransaction();
        } else {
            producer.abortTransaction();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String text) {
        return new ProducerRecord<>(TOPIC, FIRST.partition(), null, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(LocalBroker broker, int count) {
        var texts = new ArrayList<String>();
        try (var consumer = consumer(broker)) {
            consumer.assign(List.of(FIRST));
            consumer.seekToBeginning(List.of(FIRST));
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (texts.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(read -> texts.add(new String(read.value(), StandardCharsets.UTF_8)));
            }
        }
        return texts;
    }

    private static void recreate(Admin admin, String topic, int partitions) throws Exception {
        admin.deleteTopics(List.of(topic)).all().get();
        while (admin.listTopics().names().get().contains(topic)) {
            Thread.onSpinWait();
        }
        TopicDeclaration declared = TopicDeclaration.named(topic).orElseThrow();
        var fewer = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(declared.config());
        admin.createTopics(List.of(fewer)).all().get();
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private static String config(Admin admin, String topic, String key) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(key)
                    .value();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Admin admin(LocalBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static KafkaProducer<byte[], byte[]> producer(LocalBroker broker) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "transactional.id",
                        "test",
                        "max.block.ms",
                        "20000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(LocalBroker broker) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
