package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.alert.TestReceiver.Answer;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.FeedHealth;
import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.contract.Stage;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.processes.QuarkusProcess;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators are told: each thing that stops working once, and that it works again once. */
class OperationsIT {

    @TempDir
    static Path folder;

    private static Stack stack;
    private static QuarkusProcess service;

    @BeforeAll
    static void start() {
        stack = new Stack(folder);
        Map<String, String> settings = Map.of(
                "LEXWATCH_OPERATIONS_SETTLE", "PT1S",
                "LEXWATCH_OPERATIONS_LOOK", "PT0.3S",
                "LEXWATCH_OPERATIONS_STALLED_AFTER", "PT5S");
        service = stack.replica(settings);
        stack.replica(settings);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void tellsOnceThatAFeedFailsAndOnceThatItWorks() {
        feed("f1", Status.FAILING, "404 not found");
        feed("f2", Status.MOVED, "");
        await().atMost(30, SECONDS).until(() -> told("Example f1").size() == 1);
        assertThat(told("Example f1").getFirst())
                .contains("io.lexwatch.operations.v1", "The feed “Example f1” fails: 404 not found");
        feed("f1", Status.FAILING, "404 not found");
        feed("f1", Status.HEALTHY, "");
        await().atMost(30, SECONDS).until(() -> told("Example f1").size() == 2);
        assertThat(told("Example f1").getLast()).contains("✅", "works again");
        await().during(3, SECONDS)
                .atMost(10, SECONDS)
                .until(() -> told("Example f1").size() == 2);
        assertThat(told("Example f2")).isEmpty();
    }

    @Test
    void tellsThatAStageHasNoReplica() {
        await().atMost(60, SECONDS)
                .until(() -> told("The stage ingest stands still").size() == 1);
        assertThat(told("The stage alert stands still")).isEmpty();
    }

    @Test
    void tellsThatAnEndpointIsDisabledAndEnabled() {
        try (var gone = new TestReceiver()) {
            gone.answer(request -> Answer.of(410));
            String endpoint = made(
                    "/api/v1/endpoints",
                    "{\"channel\": \"webhook\", \"name\": \"desk\", \"url\": \"" + gone.url("/in")
                            + "\", \"secret\": \"" + Stack.SECRET + "\"}");
            made(
                    "/api/v1/subscriptions",
                    "{\"name\": \"gone\", \"filter\": {\"company\": \"goner\"}, \"endpoints\": [\"" + endpoint
                            + "\"]}");
            stack.flag(Flagged.item("gone-1").exit("Goner", Stage.ANNOUNCED).build());
            await().atMost(30, SECONDS)
                    .until(() -> told("The endpoint desk is disabled").size() == 1);
            stack.call(
                    service,
                    HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString("{}")),
                    "/api/v1/endpoints/" + endpoint);
            await().atMost(30, SECONDS)
                    .until(() -> told("The endpoint desk is enabled again").size() == 1);
        }
    }

    /** What ends a transaction has an offset, too, but is nothing that waits. */
    @Test
    void doesNotCallAStageStillThatHasHandledAllTransactions() {
        stack.transaction(
                Flagged.item("transacted").exit("Ferry", Stage.ANNOUNCED).build());
        await().atMost(30, SECONDS)
                .until(() -> stack.get(service, "/api/v1/alerts").body().contains("Ferry"));
        await().during(12, SECONDS)
                .atMost(20, SECONDS)
                .until(() -> told("The stage alert stands still").isEmpty());
    }

    private static void feed(String id, Status status, String reason) {
        var health = new FeedHealth(
                id, "Example " + id, "https://news.example/" + id, status, reason, Instant.now(), Instant.now());
        stack.send(TopicDeclaration.FEED_HEALTH, id, ContractJson.encode(health));
    }

    private static String made(String path, String body) {
        var answer = stack.post(service, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static List<String> told(String what) {
        return stack.receiver.received().stream()
                .map(TestReceiver.Received::body)
                .filter(body -> body.contains(what))
                .toList();
    }
}
