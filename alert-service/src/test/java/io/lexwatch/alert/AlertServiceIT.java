package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.EventHeaders;
import io.lexwatch.contract.Novelty;
import io.lexwatch.contract.Stage;
import io.lexwatch.processes.QuarkusProcess;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it runs: flagged items in, signed webhooks and answers out. */
class AlertServiceIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Stack stack;
    private static QuarkusProcess service;

    @BeforeAll
    static void start() {
        stack = new Stack(folder);
        service = stack.replica(Map.of("LEXWATCH_GROUP_WAIT", "PT1S"));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void tellsAFactOnceWithAllItsSourcesAndSignsIt() throws Exception {
        stack.flag(Flagged.item("exit-1").exit("Clipper", Stage.ANNOUNCED).build());
        await().atMost(30, SECONDS).until(() -> received("Clipper").size() == 1);
        for (int i = 2; i <= 10; i++) {
            stack.flag(Flagged.item("exit-" + i)
                    .by("Outlet " + i)
                    .at(Flagged.MORNING.plusSeconds(600L * i))
                    .exit("Clipper", Stage.ANNOUNCED)
                    .build());
        }
        TestReceiver.Received message = received("Clipper").getFirst();
        assertSigned(message);
        JsonNode data = JSON.readTree(message.body()).get("data");
        assertThat(data.get("headline").asText())
                .isEqualTo("🔴 Clipper is leaving Hong Kong · Hong Kong national security law");
        assertThat(data.get("evidence").get(0).get("quote").asText()).contains("quit the city");
        String id = data.get("alertId").asText();
        await().atMost(30, SECONDS).untilAsserted(() -> {
            JsonNode alert = read("/api/v1/alerts/" + id);
            assertThat(alert.get("sources")).hasSize(10);
            assertThat(alert.get("corroboration").asInt()).isEqualTo(10);
        });
        stack.flag(Flagged.item("exit-done")
                .at(Flagged.MORNING.plusSeconds(86_400))
                .exit("Clipper", Stage.DONE)
                .build());
        await().atMost(30, SECONDS).until(() -> received("Clipper").size() == 2);
        TestReceiver.Received update = received("Clipper").getLast();
        assertThat(update.id()).isNotEqualTo(message.id());
        assertThat(JSON.readTree(update.body()).get("data").get("changed").asText())
                .isEqualTo("was announced, now done");
        assertThat(JSON.readTree(update.body()).get("data").get("alertId").asText())
                .isEqualTo(id);
    }

    @Test
    void keepsHistoryAndBackgroundButTellsNobody() throws Exception {
        stack.flag(Flagged.item("old-1").backfill().exit("Oldster", Stage.DONE).build());
        stack.flag(Flagged.item("old-2")
                .with(Flagged.response(
                        "Retold",
                        Action.RESIST,
                        Stage.DONE,
                        null,
                        "US",
                        Novelty.BACKGROUND,
                        "Retold had objected before."))
                .build());
        stack.flag(Flagged.item("new-1").exit("Newster", Stage.ANNOUNCED).build());
        await().atMost(30, SECONDS).until(() -> received("Newster").size() == 1);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(read("/api/v1/alerts?history=true&company=oldster&company=retold")
                                .get("alerts"))
                        .hasSize(2));
        assertThat(read("/api/v1/alerts?company=oldster").get("alerts")).isEmpty();
        assertThat(received("Oldster")).isEmpty();
        assertThat(received("Retold")).isEmpty();
        JsonNode test = JSON.readTree(
                stack.post(service, "/api/v1/endpoints/test-message", "").body());
        assertThat(test.get("alerts").toString()).contains("Oldster").doesNotContain("Retold");
        assertThat(test.get("endpoints").get(0).get("delivered").asBoolean()).isTrue();
    }

    @Test
    void putsWhatCannotBeReadAsideAndGoesOn() {
        byte[] junk = "{\"item\": [".getBytes(StandardCharsets.UTF_8);
        stack.send("junk", junk);
        stack.flag(Flagged.item("after-junk").exit("Afterward", Stage.ANNOUNCED).build());
        await().atMost(30, SECONDS).until(() -> received("Afterward").size() == 1);
        var dead = stack.deadLetters(1).getFirst();
        assertThat(dead.value()).isEqualTo(junk);
        assertThat(dead.key()).isEqualTo("junk".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(
                        dead.headers()
                                .lastHeader(EventHeaders.DEAD_LETTER_REASON)
                                .value(),
                        StandardCharsets.UTF_8))
                .isEqualTo("undecodable");
    }

    @Test
    void analystsMergeAndSplit() throws Exception {
        stack.flag(Flagged.item("merge-1")
                .with(Flagged.response("Merged", Action.EXIT_MARKET, Stage.ANNOUNCED, null, "HK", Novelty.NEW, "Out."))
                .build());
        stack.flag(Flagged.item("merge-2")
                .with(Flagged.response("Merged", Action.EXIT_MARKET, Stage.ANNOUNCED, null, "IN", Novelty.NEW, "Gone."))
                .build());
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(listed("merged")).hasSize(2));
        String one = listed("merged").get(0).get("id").asText();
        String other = listed("merged").get(1).get("id").asText();
        var merged = stack.post(service, "/api/v1/alerts/" + one + "/merge", "{\"alert\": \"" + other + "\"}");
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(listed("merged")).hasSize(1));
        String left = listed("merged").get(0).get("id").asText();
        assertThat(read("/api/v1/alerts/" + left).get("sources")).hasSize(2);
        assertThat(stack.post(service, "/api/v1/alerts/" + left + "/split", "{\"itemId\": \"merge-2\"}")
                        .statusCode())
                .isEqualTo(200);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(listed("merged")).hasSize(2));
        assertThat(read("/api/v1/audit").toString()).contains("alert.merge", "alert.split");
        assertThat(received("Merged")).hasSize(2);
    }

    @Test
    void asSilencedTellsNobodyAndPreviewsWhatASubscriptionWouldSend() throws Exception {
        String until = java.time.Instant.now().plusSeconds(3600).toString();
        var made = stack.post(
                service,
                "/api/v1/silences",
                "{\"filter\": {\"company\": \"hushed\"}, \"reason\": \"known\", \"until\": \"" + until + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var now = java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        await().atMost(5, SECONDS).untilAsserted(() -> {
            stack.flag(Flagged.item("hush-1")
                    .at(now)
                    .exit("Hushed", Stage.ANNOUNCED)
                    .build());
            assertThat(listed("hushed")).hasSize(1);
        });
        stack.flag(Flagged.item("clip-now")
                .at(now)
                .exit("Clipper", Stage.CONSIDERING)
                .build());
        await().atMost(30, SECONDS).untilAsserted(() -> {
            var preview = JSON.readTree(stack.post(
                            service,
                            "/api/v1/subscriptions/preview",
                            "{\"filter\": {\"company\": [\"Clipper Holding\", \"cliper\"]}}")
                    .body());
            assertThat(preview.get("count").asInt()).isEqualTo(1);
            assertThat(preview.get("warnings").toString()).contains("cliper").doesNotContain("Holding");
        });
        assertThat(received("Hushed")).isEmpty();
    }

    @Test
    void showsNothingWithoutAKey() {
        var request = HttpRequest.newBuilder().GET();
        assertThat(stack.callAs(null, service, request, "/api/v1/alerts").statusCode())
                .isEqualTo(401);
        assertThat(stack.callAs(
                                "wrong-key-0123456789",
                                service,
                                HttpRequest.newBuilder().GET(),
                                "/api/v1/alerts")
                        .statusCode())
                .isEqualTo(401);
        assertThat(stack.callAs(null, service, HttpRequest.newBuilder().GET(), "/q/health/ready")
                        .statusCode())
                .isEqualTo(200);
        assertThat(stack.callAs(null, service, HttpRequest.newBuilder().GET(), "/q/metrics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void hidesAddressesAndSecretsAndNamesWhatIsWrong() throws Exception {
        String listed = stack.get(service, "/api/v1/endpoints").body();
        assertThat(listed).contains("default-webhook").doesNotContain(Stack.SECRET, "/hook");
        var refused =
                stack.post(service, "/api/v1/subscriptions", "{\"name\": \"x\", \"filter\": {\"compny\": [\"a\"]}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(refused.body()).get("detail").asText())
                .startsWith("filter.compny: is not known; known are ");
        assertThat(stack.get(service, "/api/v1/alerts/none").statusCode()).isEqualTo(404);
    }

    private static JsonNode listed(String company) throws Exception {
        return read("/api/v1/alerts?company=" + company).get("alerts");
    }

    private static List<TestReceiver.Received> received(String company) {
        return stack.receiver.received().stream()
                .filter(message -> message.body().contains("\"name\":\"" + company + "\""))
                .toList();
    }

    private static void assertSigned(TestReceiver.Received message) {
        Map<String, List<String>> headers = new HashMap<>();
        message.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        assertThatCode(() -> new Webhook(Stack.SECRET)
                        .verify(message.body(), HttpHeaders.of(headers, (name, value) -> true)))
                .doesNotThrowAnyException();
    }

    private static JsonNode read(String path) throws Exception {
        var answer = stack.get(service, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
