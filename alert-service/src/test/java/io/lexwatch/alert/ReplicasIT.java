package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.alert.TestReceiver.Answer;
import io.lexwatch.contract.Stage;
import io.lexwatch.processes.QuarkusProcess;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas, through kills, outages and receivers that refuse: nothing lost, every fact told under one id. */
class ReplicasIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Stack stack;
    private static QuarkusProcess one;
    private static QuarkusProcess two;

    @BeforeAll
    static void start() {
        stack = new Stack(folder);
        Map<String, String> settings = Map.of(
                "LEXWATCH_DELIVERY_RETRY_AFTER", "PT0.5S,PT0.5S,PT1S,PT1S,PT1S,PT1S,PT1S,PT1S,PT1S",
                "LEXWATCH_DELIVERY_LEASE", "PT1S",
                "LEXWATCH_DELIVERY_TIMEOUT", "PT2S");
        one = stack.replica(settings);
        two = stack.replica(settings);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void listen() {
        stack.receiver.answer(request -> Answer.of(200));
        stack.receiver.clear();
    }

    @Test
    void killsLoseNothingAndRepeatUnderTheFirstId() {
        int facts = 60;
        int kills = 3;
        for (int i = 0; i < facts; i++) {
            for (int outlet = 0; outlet < 3; outlet++) {
                stack.flag(Flagged.item("kill-" + i + "-" + outlet)
                        .by("Outlet " + outlet)
                        .exit("Killed" + i, Stage.ANNOUNCED)
                        .build());
            }
            if (i % 20 == 10) {
                two.kill();
                two.restart();
            }
        }
        await().atMost(120, SECONDS).until(() -> ids("Killed").size() == facts);
        two.awaitReady(Duration.ofSeconds(60));
        stack.flag(Flagged.item("kill-last").exit("Lastly", Stage.ANNOUNCED).build());
        await().atMost(30, SECONDS).until(() -> ids("Lastly").size() == 1);
        assertThat(received("Killed")).hasSizeBetween(facts, facts + kills);
        // What a killed replica held is handed over only when its session has lapsed and the other has rejoined.
        await().atMost(120, SECONDS).untilAsserted(() -> {
            JsonNode page = read(one, "/api/v1/alerts?size=200&text=killed*");
            assertThat(page.get("total").asInt()).isEqualTo(facts);
            page.get("alerts")
                    .forEach(alert ->
                            assertThat(alert.get("sourceCount").asInt()).isEqualTo(3));
        });
    }

    @Test
    void anOutageOfTheDatabasePausesAndLosesNothing() {
        assumeThat(stack.store.isGiven()).as("the database is the user's own").isFalse();
        stack.store.kill();
        for (int i = 0; i < 20; i++) {
            stack.flag(
                    Flagged.item("out-" + i).exit("Outage" + i, Stage.ANNOUNCED).build());
        }
        await().atMost(30, SECONDS).until(() -> status(one, "/q/health/ready") == 503);
        assertThat(status(one, "/q/health/live")).isEqualTo(200);
        stack.store.restart();
        await().atMost(60, SECONDS).until(() -> ids("Outage").size() == 20);
        await().atMost(30, SECONDS).until(() -> status(one, "/q/health/ready") == 200);
        assertThat(stack.deadLetters(0)).isEmpty();
    }

    @Test
    void aReceiverThatFailsGetsTheSameIdAgain() {
        var answers = new AtomicInteger();
        stack.receiver.answer(
                request -> Answer.of(request.body().contains("Retried") && answers.incrementAndGet() <= 3 ? 500 : 200));
        stack.flag(Flagged.item("retry-1").exit("Retried", Stage.ANNOUNCED).build());
        stack.flag(Flagged.item("retry-2").exit("Undelayed", Stage.ANNOUNCED).build());
        await().atMost(30, SECONDS).until(() -> received("Retried").size() == 4);
        assertThat(ids("Retried")).hasSize(1);
        await().atMost(30, SECONDS).until(() -> ids("Undelayed").size() == 1);
        await().atMost(10, SECONDS).untilAsserted(() -> {
            JsonNode deliveries = read(one, "/api/v1/deliveries?state=delivered&size=500");
            JsonNode retried = find(deliveries, "Retried");
            assertThat(retried.get("attempts")).hasSize(4);
            assertThat(retried.get("attempts").get(0).get("status").asInt()).isEqualTo(500);
        });
    }

    @Test
    void aReceiverThatIsGoneIsDisabledAndItsDeadLettersCanBeReplayed() throws Exception {
        try (var other = new TestReceiver()) {
            other.answer(request -> Answer.of(410));
            JsonNode endpoint = made(
                    "/api/v1/endpoints",
                    Map.of("channel", "webhook", "name", "other", "url", other.url("/in"), "secret", Stack.SECRET));
            made(
                    "/api/v1/subscriptions",
                    Map.of(
                            "name",
                            "other",
                            "filter",
                            Map.of("company", List.of("goner", "latecomer")),
                            "endpoints",
                            List.of(endpoint.get("id").asText())));
            stack.flag(Flagged.item("gone-1").exit("Goner", Stage.ANNOUNCED).build());
            String id = endpoint.get("id").asText();
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(read(two, "/api/v1/endpoints/" + id)
                                    .path("disabled")
                                    .asText())
                            .contains("410"));
            stack.flag(Flagged.item("gone-2").exit("Latecomer", Stage.ANNOUNCED).build());
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(read(two, "/api/v1/dead-letters?endpoint=" + id))
                            .as("what a disabled endpoint misses is in view, too")
                            .hasSize(2));
            other.answer(request -> Answer.of(200));
            var enabled = stack.call(
                    one,
                    HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString("{}")),
                    "/api/v1/endpoints/" + id);
            assertThat(enabled.statusCode()).isEqualTo(200);
            assertThat(stack.post(one, "/api/v1/dead-letters/replay?endpoint=" + id, "")
                            .body())
                    .contains("\"count\":2");
            await().atMost(30, SECONDS).until(() -> other.received().size() == 3);
            List<String> received =
                    other.received().stream().map(TestReceiver.Received::id).toList();
            assertThat(received.subList(1, 3)).doesNotHaveDuplicates().contains(received.getFirst());
            assertThat(read(one, "/api/v1/dead-letters?endpoint=" + id)).isEmpty();
        }
    }

    @Test
    void aStopEndsBetweenTwoMessagesAndLosesNone() throws Exception {
        int facts = 40;
        List<String> companies =
                IntStream.range(0, facts).mapToObj(i -> "Stopped" + i).toList();
        try (var slow = new TestReceiver()) {
            JsonNode endpoint = made(
                    "/api/v1/endpoints",
                    Map.of(
                            "channel",
                            "webhook",
                            "name",
                            "slow",
                            "url",
                            slow.url("/in"),
                            "secret",
                            Stack.SECRET,
                            "perSecond",
                            5));
            made(
                    "/api/v1/subscriptions",
                    Map.of(
                            "name",
                            "slow",
                            "filter",
                            Map.of("company", companies),
                            "endpoints",
                            List.of(endpoint.get("id").asText())));
            companies.forEach(company -> stack.flag(Flagged.item("stop-" + company)
                    .exit(company, Stage.ANNOUNCED)
                    .build()));
            await().atMost(60, SECONDS).until(() -> slow.received().size() >= 2);
            int before = slow.received().size();
            Stream.of(one, two).parallel().forEach(replica -> replica.process().stop());
            assertThat(slow.received().size() - before).isLessThan(5);
            Stream.of(one, two).forEach(QuarkusProcess::restart);
            Stream.of(one, two).forEach(replica -> replica.awaitReady(Duration.ofSeconds(90)));
            await().atMost(90, SECONDS)
                    .until(() -> slow.received().stream()
                                    .map(TestReceiver.Received::id)
                                    .distinct()
                                    .count()
                            == facts);
        }
    }

    private static JsonNode made(String path, Map<String, Object> body) throws Exception {
        var answer = stack.post(one, path, JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static List<TestReceiver.Received> received(String company) {
        return stack.receiver.received().stream()
                .filter(message -> message.body().contains("\"name\":\"" + company))
                .toList();
    }

    private static Set<String> ids(String company) {
        return received(company).stream().map(TestReceiver.Received::id).collect(Collectors.toSet());
    }

    private static JsonNode find(JsonNode deliveries, String company) {
        for (JsonNode delivery : deliveries) {
            if (delivery.get("headline").asText().contains(company)) {
                return delivery;
            }
        }
        throw new AssertionError("no delivery for " + company);
    }

    private static int status(QuarkusProcess replica, String path) {
        return stack.get(replica, path).statusCode();
    }

    private static JsonNode read(QuarkusProcess replica, String path) throws Exception {
        var answer = stack.get(replica, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
