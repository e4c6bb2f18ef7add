package io.lexwatch.classifier.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.lexwatch.contract.CatalogEntry;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.EventHeaders;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.SourceKind;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.contract.Verdict;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.QuarkusProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas of the service on a real broker: what comes out of it, whatever goes in or away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClassifierServiceIT {

    private static final String KEY = "a-key-for-tests-only";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final int TRACE_ID = 35;

    @TempDir
    private static Path folder;

    private static LocalBroker broker;
    private static BrokerPeer peer;
    private static QuarkusProcess one;
    private static QuarkusProcess two;

    @BeforeAll
    static void start() {
        broker = LocalBroker.onFreePort(folder);
        peer = new BrokerPeer(broker.bootstrapServers());
        var environment = Map.of("LEXWATCH_KAFKA", broker.bootstrapServers(), "LEXWATCH_API_KEY", KEY);
        one = QuarkusProcess.startReady("classifier-service", "classifier-1", environment, folder);
        two = QuarkusProcess.startReady("classifier-service", "classifier-2", environment, folder);
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable part : java.util.Arrays.asList(peer, one, two, broker)) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException("cannot stop " + part, e);
            }
        }
    }

    @Test
    @Order(1)
    void aReportOnADataLawIsPassedOnUnderItsKeyAndInItsTrace() throws Exception {
        peer.send("fine", ContractJson.encode(relevant("fine")), Map.of("traceparent", TRACE));
        peer.send("weather", ContractJson.encode(irrelevant("weather")), Map.of());
        try (var flagged = peer.read(TopicDeclaration.FLAGGED_NEWS)) {
            await().atMost(PATIENCE).until(() -> flagged.keys().contains("fine"));
            var record = flagged.records().stream()
                    .filter(r -> new String(r.key(), StandardCharsets.UTF_8).equals("fine"))
                    .findFirst()
                    .orElseThrow();
            assertThat(BrokerPeer.header(record, "traceparent")).startsWith(TRACE.substring(0, TRACE_ID));
            assertThat(BrokerPeer.header(record, "ce_type")).isEqualTo(EventHeaders.FLAGGED_ITEM_TYPE);
            assertThat(BrokerPeer.header(record, "ce_id")).isEqualTo("fine/1");
            var item = ContractJson.decode(record.value(), FlaggedItem.class);
            assertThat(item.item()).isEqualTo(relevant("fine"));
            assertThat(item.dataLaw()).isTrue();
            assertThat(item.jurisdictions()).contains("IE");
            assertThat(item.findings())
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.evidence()).isNotEmpty());
            assertThat(flagged.keys()).doesNotContain("weather");
        }
    }

    @Test
    @Order(1)
    void ofEveryItemItIsSaidWhatWasDecidedAndByWhichMeasure() throws Exception {
        peer.send("verdict-flagged", ContractJson.encode(relevant("verdict-flagged")), Map.of("traceparent", TRACE));
        peer.send("verdict-rejected", ContractJson.encode(offTopic("verdict-rejected")), Map.of());
        peer.send("verdict-none", ContractJson.encode(irrelevant("verdict-none")), Map.of());
        try (var verdicts = peer.read(TopicDeclaration.VERDICTS)) {
            var wanted = List.of("verdict-flagged", "verdict-rejected", "verdict-none");
            await().atMost(PATIENCE).until(() -> verdicts.keys().containsAll(wanted));
            Verdict flagged = verdict(verdicts, "verdict-flagged");
            assertThat(flagged.outcome()).isEqualTo(Verdict.Outcome.FLAGGED);
            assertThat(flagged.score()).isGreaterThanOrEqualTo(flagged.threshold());
            assertThat(flagged.findings()).isPositive();
            assertThat(flagged.url()).isEqualTo("https://times.example/verdict-flagged");
            Verdict rejected = verdict(verdicts, "verdict-rejected");
            assertThat(rejected.outcome()).isEqualTo(Verdict.Outcome.REJECTED);
            assertThat(rejected.score()).isLessThan(rejected.threshold());
            Verdict none = verdict(verdicts, "verdict-none");
            assertThat(none.outcome()).isEqualTo(Verdict.Outcome.NO_MENTION);
            assertThat(none.score()).isNull();
            assertThat(none.title()).isEqualTo(irrelevant("").title());
            assertThat(none.modelVersion()).isEqualTo(flagged.modelVersion()).isNotBlank();
            var item = peer.at(TopicDeclaration.NEWS_ITEMS, none.origin());
            assertThat(new String(item.key(), StandardCharsets.UTF_8)).isEqualTo("verdict-none");
        }
    }

    private static Verdict verdict(BrokerPeer.Topic verdicts, String id) throws Exception {
        var record = verdicts.records().stream()
                .filter(r -> new String(r.key(), StandardCharsets.UTF_8).equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(BrokerPeer.header(record, "ce_type")).isEqualTo(EventHeaders.VERDICT_TYPE);
        return ContractJson.decode(record.value(), Verdict.class);
    }

    @Test
    @Order(2)
    void poisonGoesToTheDeadLettersAsItWasAndTheNextRecordIsHandled() throws Exception {
        byte[] noJson = {0, (byte) 0xC3, 0x28, 'x'};
        byte[] noId = "{\"revision\":1,\"title\":\"t\",\"fetchedAt\":\"2024-01-01T00:00:00Z\"}"
                .getBytes(StandardCharsets.UTF_8);
        peer.send("poison", noJson, Map.of("traceparent", TRACE));
        peer.send("no-id", noId, Map.of());
        peer.send("after", ContractJson.encode(relevant("after")), Map.of());
        try (var dead = peer.read(TopicDeclaration.NEWS_ITEMS_DEAD_LETTER);
                var flagged = peer.read(TopicDeclaration.FLAGGED_NEWS)) {
            await().atMost(PATIENCE).until(() -> dead.keys().containsAll(List.of("poison", "no-id")));
            await().atMost(PATIENCE).until(() -> flagged.keys().contains("after"));
            for (var record : dead.records()) {
                boolean poison = new String(record.key(), StandardCharsets.UTF_8).equals("poison");
                assertThat(record.value()).isEqualTo(poison ? noJson : noId);
                assertThat(BrokerPeer.header(record, EventHeaders.DEAD_LETTER_REASON))
                        .isEqualTo(poison ? "undecodable" : "failed");
                assertThat(BrokerPeer.header(record, EventHeaders.DEAD_LETTER_TOPIC))
                        .isEqualTo("news-items");
            }
        }
    }

    @Test
    @Order(3)
    void theCatalogIsPublished() {
        try (var catalog = peer.read(TopicDeclaration.CATALOG)) {
            await().atMost(PATIENCE).until(() -> catalog.keys().contains("LAW|gdpr"));
            assertThat(catalog.records())
                    .allSatisfy(r -> assertThat(ContractJson.decode(r.value(), CatalogEntry.class)
                                    .name())
                            .isNotBlank());
        }
    }

    @Test
    @Order(4)
    void aTextIsClassifiedOverHttpForWhoShowsTheKey() throws Exception {
        String body = "{\"title\":\"Ireland fines Meta 200 million euros over GDPR breaches\"}";
        assertThat(post(body, null).statusCode()).isEqualTo(401);
        assertThat(post(body, "not-the-key-at-all").statusCode()).isEqualTo(401);
        assertThat(post("{}", KEY).statusCode()).isEqualTo(400);
        assertThat(post("no json", KEY).statusCode()).isEqualTo(400);
        var answer = post(body, KEY);
        assertThat(answer.statusCode()).isEqualTo(200);
        var item = ContractJson.decode(answer.body().getBytes(StandardCharsets.UTF_8), FlaggedItem.class);
        assertThat(item.dataLaw()).isTrue();
        assertThat(item.laws()).extracting(l -> l.id()).contains("gdpr");
    }

    @Test
    @Order(5)
    void noItemIsLostWhenAReplicaIsKilled() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ids.add("kill-" + i);
            peer.send(ids.getLast(), ContractJson.encode(relevant(ids.getLast())), Map.of());
            if (i == 30) {
                two.kill();
            }
        }
        awaitFlagged(ids);
        two.restart();
        two.awaitReady();
    }

    @Test
    @Order(6)
    void anOutageOfTheBrokerPausesTheWorkAndMakesNoDeadLetters() throws Exception {
        assumeFalse(broker.isGiven(), "the broker is the user's own and is not killed");
        int deadBefore = dead();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add("outage-" + i);
            peer.send(ids.getLast(), ContractJson.encode(relevant(ids.getLast())), Map.of());
        }
        broker.kill();
        await().atMost(PATIENCE).until(() -> status("/q/health/ready") == 503);
        assertThat(status("/q/health/live")).isEqualTo(200);
        broker.restart();
        awaitFlagged(ids);
        one.awaitReady();
        assertThat(dead()).isEqualTo(deadBefore);
    }

    private static void awaitFlagged(List<String> ids) {
        try (var flagged = peer.read(TopicDeclaration.FLAGGED_NEWS)) {
            await().atMost(PATIENCE.multipliedBy(2)).until(() -> new HashSet<>(flagged.keys()).containsAll(ids));
        }
    }

    private static int dead() {
        try (var dead = peer.read(TopicDeclaration.NEWS_ITEMS_DEAD_LETTER)) {
            await().atMost(PATIENCE).until(() -> dead.records().size() >= 2);
            return dead.records().size();
        }
    }

    private static int status(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(one.address() + path)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static HttpResponse<String> post(String body, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(one.address() + "/classify"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static NewsItem relevant(String id) {
        return item(
                id,
                "Irish privacy regulator fines Facebook owner over data transfers",
                "The Data Protection Commission fined Meta for breaking EU privacy rules. The company said it would appeal.");
    }

    /** Names a company and a court, and reports on no data law. */
    private static NewsItem offTopic(String id) {
        return item(
                id,
                "Apple opens a shop beside the old court house",
                "Apple opened its largest shop in the region. The police closed the street for the morning.");
    }

    private static NewsItem irrelevant(String id) {
        return item(id, "Rain is expected at the weekend", "It will be cold, with showers in the west.");
    }

    private static NewsItem item(String id, String title, String text) {
        return new NewsItem(
                id,
                1,
                "feed",
                "Example Times",
                SourceKind.PRESS,
                "https://times.example/" + id,
                title,
                text,
                "en",
                List.of(),
                Instant.parse("2024-01-01T00:00:00Z"),
                null,
                Instant.parse("2024-01-01T00:00:01Z"),
                false);
    }
}
