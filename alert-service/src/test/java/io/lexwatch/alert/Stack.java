package io.lexwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.CatalogEntry;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.contract.Verdict;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.LocalStore;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker, a real store, a receiver, and as many replicas of the service as a test starts. */
public final class Stack implements AutoCloseable {

    public static final String KEY = "test-key-0123456789abcdef";
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Path folder;
    public final LocalBroker broker;
    public final LocalStore store;
    public final TestReceiver receiver = new TestReceiver();
    private final List<QuarkusProcess> replicas = new ArrayList<>();
    private final KafkaProducer<byte[], byte[]> producer;
    private final StoreTap tap;
    private boolean looksEverywhere;
    private final HttpClient http = HttpClient.newHttpClient();

    public Stack(Path folder) {
        this.folder = folder;
        this.broker = LocalBroker.onFreePort(folder.resolve("broker"));
        this.store = LocalStore.onFreePort(folder.resolve("store"));
        this.tap = new StoreTap(store.uri());
        var settings = new Properties();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("acks", "all");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        catalog("clipper-holding", "Clipper Holding", null);
        catalog("clipper", "Clipper", "clipper-holding");
    }

    /** Lets collections be read whole for any question: what happens rarely and has to look everywhere needs no index. */
    public void lookEverywhere() {
        looksEverywhere = true;
    }

    /** Starts a replica and waits until it is ready. */
    public QuarkusProcess replica(Map<String, String> environment) {
        var whole = new LinkedHashMap<String, String>();
        whole.put("LEXWATCH_KAFKA", broker.bootstrapServers());
        whole.put("LEXWATCH_MONGO", tap.uri());
        whole.put("LEXWATCH_API_KEY", KEY);
        whole.put("LEXWATCH_ALLOW_ADDRESSES", "127.0.0.0/8");
        whole.put("LEXWATCH_WEBHOOK_URL", receiver.url("/hook"));
        whole.put("LEXWATCH_WEBHOOK_SECRET", SECRET);
        whole.put("LEXWATCH_CONSOLE_URL", "https://lexwatch.example");
        whole.putAll(environment);
        var replica = QuarkusProcess.startReady("alert-service", "alert-" + replicas.size(), whole, folder);
        replicas.add(replica);
        return replica;
    }

    public void flag(FlaggedItem item) {
        send(item.item().id(), ContractJson.encode(item));
    }

    /** Sends it in a transaction, as ingest and others may. */
    public void transaction(FlaggedItem item) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test-" + System.nanoTime());
        try (var transactional = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            transactional.initTransactions();
            transactional.beginTransaction();
            transactional.send(new ProducerRecord<>(
                    TopicDeclaration.FLAGGED_NEWS.topic(),
                    item.item().id().getBytes(StandardCharsets.UTF_8),
                    ContractJson.encode(item)));
            transactional.commitTransaction();
        }
    }

    /** Puts an item where ingest puts it, and tells where it stands. */
    public Verdict.Origin publish(NewsItem item) {
        var place = send(TopicDeclaration.NEWS_ITEMS, item.id(), ContractJson.encode(item));
        return new Verdict.Origin(place.partition(), place.offset());
    }

    /** Says what was decided on an item, as the classifier does. */
    public void decide(Verdict verdict) {
        send(TopicDeclaration.VERDICTS, verdict.id(), ContractJson.encode(verdict));
    }

    private void catalog(String id, String name, String parent) {
        var entry = new CatalogEntry(CatalogEntry.Kind.COMPANY, id, name, parent, List.of(), List.of());
        send(TopicDeclaration.CATALOG, entry.key(), ContractJson.encode(entry));
    }

    public void send(String key, byte[] value) {
        send(TopicDeclaration.FLAGGED_NEWS, key, value);
    }

    public RecordMetadata send(TopicDeclaration topic, String key, byte[] value) {
        try {
            return producer.send(new ProducerRecord<>(topic.topic(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker took no record", e);
        }
    }

    /** Every record of the dead-letter topic. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters(int atLeast) {
        var settings = new Properties();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("group.id", "test-" + System.nanoTime());
        settings.put("auto.offset.reset", "earliest");
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TopicDeclaration.FLAGGED_NEWS_DEAD_LETTER.topic()));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= atLeast;
            });
        }
        return records;
    }

    public HttpResponse<String> get(QuarkusProcess replica, String path) {
        return call(replica, HttpRequest.newBuilder().GET(), path);
    }

    public HttpResponse<String> post(QuarkusProcess replica, String path, String json) {
        return call(replica, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(json)), path);
    }

    public HttpResponse<String> call(QuarkusProcess replica, HttpRequest.Builder request, String path) {
        return callAs(KEY, replica, request, path);
    }

    /** As whoever holds a key; null shows none. */
    public HttpResponse<String> callAs(String key, QuarkusProcess replica, HttpRequest.Builder request, String path) {
        try {
            request.uri(URI.create(replica.address() + path)).header("content-type", "application/json");
            if (key != null) {
                request.header("Authorization", "Bearer " + key);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        replicas.forEach(QuarkusProcess::close);
        tap.close();
        producer.close(Duration.ofSeconds(2));
        receiver.close();
        store.close();
        broker.close();
        Map<String, String> unindexed = looksEverywhere ? Map.of() : tap.unindexed();
        assertThat(unindexed)
                .as("queries that no index answers; declare one in DeclaredIndexes, or ask by the id")
                .isEmpty();
    }
}
