package io.lexwatch.classifier.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.Canary;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.EventHeaders;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.ReplayProgress;
import io.lexwatch.contract.Replayed;
import io.lexwatch.contract.ReplayedItem;
import io.lexwatch.contract.SourceKind;
import io.lexwatch.contract.TopicDeclaration;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items of some time are read again, all of them, and what is flagged goes to a topic of its own with a run's id. */
class ReclassificationIT {

    private static final String KEY = "a-key-for-tests-only";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    private static Path folder;

    private static LocalBroker broker;
    private static BrokerPeer peer;
    private static QuarkusProcess service;

    @BeforeAll
    static void start() {
        broker = LocalBroker.onFreePort(folder);
        peer = new BrokerPeer(broker.bootstrapServers());
        var environment = Map.of("LEXWATCH_KAFKA", broker.bootstrapServers(), "LEXWATCH_API_KEY", KEY);
        service = QuarkusProcess.startReady("classifier-service", "classifier", environment, folder);
    }

    @AfterAll
    static void stop() {
        service.close();
        peer.close();
        broker.close();
    }

    @Test
    void readsWhatWasFetchedInTimeAndNothingElse() throws Exception {
        for (int i = 0; i < 20; i++) {
            send(relevant("within-" + i, NOW.minus(Duration.ofMinutes(60 - i))));
        }
        send(relevant("before", NOW.minus(Duration.ofHours(3))));
        send(relevant("on-its-way", NOW));
        send(Canary.item(NOW.minus(Duration.ofMinutes(30))));
        send(item("weather", "Rain is expected at the weekend", "Showers in the west.", NOW.minusSeconds(1800)));
        peer.send("poison", new byte[] {1, 2, 3}, Map.of());

        Instant since = NOW.minus(Duration.ofHours(2));
        HttpResponse<String> answer = post("{\"since\":\"" + since + "\"}", KEY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var started = ContractJson.decode(answer.body().getBytes(StandardCharsets.UTF_8), ReplayProgress.class);
        List<Replayed> told = told(started.run());

        assertThat(told.getFirst()).isInstanceOfSatisfying(ReplayProgress.class, first -> {
            assertThat(first.state()).isEqualTo(ReplayProgress.State.RUNNING);
            assertThat(first.total()).isGreaterThanOrEqualTo(25);
        });
        assertThat(told.getLast()).isInstanceOfSatisfying(ReplayProgress.class, last -> {
            assertThat(last.state()).isEqualTo(ReplayProgress.State.COMPLETE);
            assertThat(last.read()).isEqualTo(last.total());
            assertThat(last.flagged()).isEqualTo(20);
            assertThat(last.failed()).isEqualTo(1);
            assertThat(last.since()).isEqualTo(since);
            assertThat(last.modelVersion()).isNotBlank();
        });
        assertThat(told)
                .filteredOn(ReplayedItem.class::isInstance)
                .extracting(item -> ((ReplayedItem) item).flagged().item().id())
                .hasSize(20)
                .allMatch(id -> id.startsWith("within-"))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesWhoHasNoKeyAndTimesThatAreNotKept() throws Exception {
        assertThat(post("{\"since\":\"" + NOW.minusSeconds(3600) + "\"}", "wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("{}", KEY).statusCode()).isEqualTo(400);
        assertThat(post("{\"since\":\"soon\"}", KEY).statusCode()).isEqualTo(400);
        assertThat(post("{\"since\":\"" + NOW.minus(Duration.ofDays(31)) + "\"}", KEY))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("30 days"));
        assertThat(post("{\"since\":\"" + Instant.now() + "\"}", KEY).statusCode())
                .isEqualTo(422);
    }

    /** All that a run told, up to its end. */
    private static List<Replayed> told(String run) throws Exception {
        var told = new ArrayList<Replayed>();
        try (var topic = peer.read(TopicDeclaration.FLAGGED_REPLAY)) {
            await().atMost(PATIENCE)
                    .until(() -> topic.records().stream()
                            .anyMatch(record ->
                                    new String(record.value(), StandardCharsets.UTF_8).contains("\"COMPLETE\"")));
            for (var record : topic.records()) {
                Replayed each = ContractJson.decode(record.value(), Replayed.class);
                boolean item = each instanceof ReplayedItem;
                assertThat(BrokerPeer.header(record, "ce_type"))
                        .isEqualTo(item ? EventHeaders.REPLAYED_ITEM_TYPE : EventHeaders.REPLAY_PROGRESS_TYPE);
                assertThat(each.run()).isEqualTo(run);
                told.add(each);
            }
        }
        return told;
    }

    private static void send(NewsItem item) throws Exception {
        peer.send(item.id(), ContractJson.encode(item), Map.of());
    }

    private static HttpResponse<String> post(String body, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.address() + "/reclassifications"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static NewsItem relevant(String id, Instant fetchedAt) {
        return item(
                id,
                "Irish privacy regulator fines Facebook owner over data transfers",
                "The Data Protection Commission fined Meta for breaking EU privacy rules. The company said it would appeal.",
                fetchedAt);
    }

    private static NewsItem item(String id, String title, String text, Instant fetchedAt) {
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
                fetchedAt.minusSeconds(60),
                null,
                fetchedAt,
                false);
    }
}
