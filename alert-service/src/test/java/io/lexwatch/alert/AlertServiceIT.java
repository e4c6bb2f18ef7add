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
import io.lexwatch.contract.Verdict;
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
        // It can be decoded, tells nothing, and comes from nowhere.
        stack.send("nameless", "{\"item\":{}}".getBytes(StandardCharsets.UTF_8));
        assertThat(stack.deadLetters(2)).hasSize(2);
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
    void saysWhereEachItemStopped() throws Exception {
        var now = java.time.Instant.now();
        String base = "https://outlet.example/why/";
        stack.decide(Decided.rejected(
                Decided.item("why-low", base + "low", "Ferry fares rise", "", now),
                0.12,
                new Verdict.Origin(0, 0),
                now));
        stack.decide(Decided.unread(Decided.item("why-none", base + "none", "Rain at noon", "", now), now));
        var told = Flagged.item("why-told").exit("Whyly", Stage.ANNOUNCED).build();
        stack.decide(Decided.flagged(told, now));
        stack.flag(told);
        var old = Flagged.item("why-old").backfill().exit("Oldwhy", Stage.DONE).build();
        stack.decide(Decided.flagged(old, now));
        stack.flag(old);
        var mute = Flagged.item("why-mute").title("A law is discussed").build();
        stack.decide(Decided.flagged(mute, now));
        var narrow = stack.post(
                service,
                "/api/v1/subscriptions",
                "{\"name\": \"Only Zoom\", \"filter\": {\"company\": [\"zoom\"]}, \"endpoints\": [\"default-webhook\"]}");
        assertThat(narrow.statusCode()).as(narrow.body()).isEqualTo(201);

        awaitReached(base + "low", "rejected");
        assertThat(steps(why(base + "low?utm_source=mail")))
                .containsExactly(
                        "read passed: Read from Example Times",
                        "classified stopped: Rejected: score 0.12, and 0.50 is needed to be flagged");
        awaitReached("http://www.outlet.example/why/none/", "no_mention");
        awaitReached("https://news.example/why-mute", "no_finding");
        awaitReached("https://news.example/why-old", "history");
        awaitReached("https://news.example/why-told", "delivered");
        JsonNode way = why("https://news.example/why-told");
        assertThat(steps(way))
                .contains(
                        "classified passed: Flagged: score 0.97, and 0.50 is needed; 1 finding",
                        "matched stopped: Not wanted by the subscription “Only Zoom”")
                .anyMatch(step -> step.startsWith("folded passed: Made the alert “Whyly is leaving Hong Kong"))
                .anyMatch(step ->
                        step.startsWith("delivered passed: Delivered to default-webhook (webhook) with 1 attempt"));
        assertThat(way.toString()).contains("it wants company zoom, and the alert has whyly");
        assertThat(why("https://nowhere.example/story").get("reached").asText()).isEqualTo("not_seen");
        var refused = stack.get(service, "/api/v1/why?url=story");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(stack.get(service, "/api/v1/why").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsWhatAnalystsSayAsExamplesInTheFormatOfEval() throws Exception {
        var now = java.time.Instant.now();
        String url = "https://outlet.example/labels/miss";
        var missed = Decided.item(
                "label-miss", url, "Watchdog looks into a chat app", "The whole text.\nIts second line.", now);
        stack.decide(Decided.rejected(missed, 0.3, stack.publish(missed), now));
        awaitReached(url, "rejected");
        var kept = stack.post(
                service,
                "/api/v1/labels",
                "{\"url\": \"" + url + "?utm_source=x\", \"corporateResponse\": false, \"topics\": [\"PRIVACY\"]}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(JSON.readTree(kept.body()).get("textIs").asText()).isEqualTo("whole");
        stack.flag(Flagged.item("label-wrong").exit("Wrongly", Stage.ANNOUNCED).build());
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(listed("wrongly")).hasSize(1));
        String state = "/api/v1/alerts/" + listed("wrongly").get(0).get("id").asText() + "/state";
        stack.post(service, state, "{\"state\": \"not_relevant\", \"reason\": \"Not about a data law: a ferry\"}");

        JsonNode miss = labels().get("label-miss");
        assertThat(miss.get("data_law").asBoolean()).isTrue();
        assertThat(miss.get("corporate_response").asBoolean()).isFalse();
        assertThat(miss.get("topics").toString()).isEqualTo("[\"PRIVACY\"]");
        assertThat(miss.get("text").asText()).isEqualTo(missed.text());
        JsonNode wrong = labels().get("label-wrong");
        assertThat(wrong.get("data_law").asBoolean()).isFalse();
        assertThat(wrong.get("note").asText()).isEqualTo("Not about a data law: a ferry");
        assertThat(wrong.get("title").asText()).isEqualTo("Clipper says it will quit the city");

        stack.post(service, state, "{\"state\": \"open\"}");
        assertThat(labels()).containsOnlyKeys("label-miss");
        assertThat(read("/api/v1/audit").toString()).contains("label.keep", "label.withdraw");
        String nowhere = "{\"url\": \"https://nowhere.example/story\"}";
        assertThat(stack.post(service, "/api/v1/labels", nowhere).statusCode()).isEqualTo(404);
        assertThat(stack.post(service, "/api/v1/labels", "{}").statusCode()).isEqualTo(400);
    }

    /** By item id. */
    private static Map<String, JsonNode> labels() throws Exception {
        var labels = new HashMap<String, JsonNode>();
        for (String line : stack.get(service, "/api/v1/labels").body().split("\n")) {
            JsonNode label = JSON.readTree(line);
            labels.put(label.get("id").asText(), label);
        }
        return labels;
    }

    private static void awaitReached(String url, String reached) {
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(why(url).get("reached").asText()).as(url).isEqualTo(reached));
    }

    private static JsonNode why(String url) throws Exception {
        return read("/api/v1/why?url=" + java.net.URLEncoder.encode(url, StandardCharsets.UTF_8));
    }

    private static List<String> steps(JsonNode way) {
        return way.get("steps")
                .valueStream()
                .map(step -> step.get("stage").asText() + " "
                        + step.get("passage").asText() + ": " + step.get("text").asText())
                .toList();
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
