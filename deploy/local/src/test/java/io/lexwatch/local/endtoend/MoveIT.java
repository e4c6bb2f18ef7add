package io.lexwatch.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.LocalStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The move of docs/operations.md: what one installation keeps (two topics and the database) goes to another broker and another
 * database, with the tools of neither. It goes on there: nothing is lost, and nobody is told anything twice.
 */
class MoveIT {

    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final int HALF = PlantedNews.ITEMS_EACH / 2;

    @TempDir
    Path folder;

    @Test
    @Timeout(900)
    void anInstallationGoesOnElsewhereAndTellsNothingTwice() throws Exception {
        var news = new PlantedNews(Instant.now().minus(Duration.ofHours(2)));
        try (var feeds = new FeedServer(news, HALF);
                var receiver = new WebhookReceiver();
                var oldBroker = LocalBroker.onFreePort(folder.resolve("old-broker"));
                var oldStore = LocalStore.onFreePort(folder.resolve("old-store"));
                var newBroker = LocalBroker.onFreePort(folder.resolve("new-broker"));
                var newStore = LocalStore.onFreePort(folder.resolve("new-store"))) {
            List<String> kept = new ArrayList<>();
            try (var services = new ServicesOn(oldBroker, oldStore, receiver, folder)) {
                IntStream.range(0, PlantedNews.OUTLETS).forEach(outlet -> services.addFeed(feeds.url(outlet)));
                await().atMost(WITHIN)
                        .untilAsserted(() -> assertThat(told(receiver)).hasSizeGreaterThanOrEqualTo(factsWithin(HALF)));
                services.alerts().forEach(alert -> kept.add(alert.path("id").asText()));
            }
            int before = receiver.alerts().size();
            copyTopics(oldBroker.bootstrapServers(), newBroker.bootstrapServers());
            copyDatabase(oldStore.uri(), newStore.uri());

            try (var services = new ServicesOn(newBroker, newStore, receiver, folder)) {
                assertThat(services.feeds()).hasSize(PlantedNews.OUTLETS);
                await().atMost(WITHIN)
                        .untilAsserted(() -> assertThat(ids(services.alerts())).containsAll(kept));
                feeds.show(PlantedNews.ITEMS_EACH);
                await().atMost(WITHIN)
                        .untilAsserted(
                                () -> assertThat(told(receiver)).hasSizeGreaterThanOrEqualTo(PlantedFact.ALL.size()));
                var toldTwice = receiver.alerts().stream()
                        .skip(before)
                        .filter(again -> receiver.alerts().subList(0, before).stream()
                                .anyMatch(first -> first.subject().equals(again.subject())))
                        .toList();
                assertThat(toldTwice).isEmpty();
            }
        }
    }

    /** Facts that an outlet has told when its feed has shown so many items. */
    private static int factsWithin(int items) {
        return items / 3;
    }

    private static List<String> told(WebhookReceiver receiver) {
        return receiver.alerts().stream()
                .filter(alert -> alert.data().path("kind").asText().equals("response"))
                .map(WebhookReceiver.Received::alertId)
                .distinct()
                .toList();
    }

    private static List<String> ids(JsonNode alerts) {
        var ids = new ArrayList<String>();
        alerts.forEach(alert -> ids.add(alert.path("id").asText()));
        return ids;
    }

    /** As the console consumer and producer do: each record into its partition. */
    private static void copyTopics(String from, String to) {
        try (var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", from, "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", to),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List<TopicPartition> partitions = List.of("feeds", "feed-state").stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(record -> producer.send(new ProducerRecord<>(
                                record.topic(), record.partition(), record.key(), record.value(), record.headers())));
            }
            producer.flush();
        }
    }

    /** As mongodump and mongorestore do. */
    private static void copyDatabase(String from, String to) {
        try (var source = MongoClients.create(from);
                var target = MongoClients.create(to)) {
            MongoDatabase read = source.getDatabase(new ConnectionString(from).getDatabase());
            MongoDatabase written = target.getDatabase(new ConnectionString(to).getDatabase());
            for (String collection : read.listCollectionNames()) {
                List<Document> documents = read.getCollection(collection).find().into(new ArrayList<>());
                if (!documents.isEmpty()) {
                    written.getCollection(collection).insertMany(documents);
                }
            }
        }
    }
}
