package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.Novelty;
import io.lexwatch.contract.ReplayProgress;
import io.lexwatch.contract.ReplayedItem;
import io.lexwatch.contract.Stage;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the classifier reads anew is compared with the alerts there are, alerts nobody, and takes their place when told to. */
class ReclassificationIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant SINCE = Flagged.MORNING.minus(Duration.ofHours(1));
    private static final Instant UNTIL = Flagged.MORNING.plus(Duration.ofDays(1));

    @TempDir
    static Path folder;

    private static Stack stack;
    private static QuarkusProcess service;

    @BeforeAll
    static void start() {
        stack = new Stack(folder);
        service = stack.replica(Map.of("LEXWATCH_GROUP_WAIT", "PT0.2S"));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void showsWhatWouldBeOtherwiseAndTakesItOverWithoutTellingOldNews() {
        stack.flag(exit("stays", "Stayer", Stage.ANNOUNCED));
        stack.flag(exit("goes", "Goer", Stage.ANNOUNCED));
        stack.flag(exit("turns", "Turner", Stage.ANNOUNCED));
        stack.flag(exit("moves", "Mover", Stage.ANNOUNCED));
        stack.flag(Flagged.item("older")
                .at(SINCE.minus(Duration.ofDays(1)))
                .exit("Older", Stage.ANNOUNCED)
                .build());
        await().atMost(60, SECONDS).until(() -> told().size() == 5);

        String run = "20260707T000000Z-aaaa";
        tell(run, ReplayProgress.State.RUNNING, 0);
        again(run, exit("stays", "Stayer", Stage.ANNOUNCED));
        again(run, exit("turns", "Turner", Stage.DONE));
        again(run, suspends("moves", "Mover"));
        again(run, exit("appears", "Appearer", Stage.ANNOUNCED));
        await().atMost(60, SECONDS).until(() -> get("/" + run).path("state").asText(), "running"::equals);
        assertThat(stack.get(service, "/api/v1/reclassifications/" + run + "/difference")
                        .statusCode())
                .isEqualTo(422);
        tell(run, ReplayProgress.State.COMPLETE, 4);
        await().atMost(60, SECONDS).until(() -> get("/" + run).path("state").asText(), "complete"::equals);

        JsonNode difference = get("/" + run + "/difference");
        assertThat(headlines(difference, "appear"))
                .hasSize(2)
                .anyMatch(line -> line.contains("Appearer"))
                .anyMatch(line -> line.contains("Mover"));
        assertThat(headlines(difference, "change")).singleElement().asString().contains("Turner");
        assertThat(difference.at("/change/0/how").toString()).contains("ANNOUNCED → DONE");
        assertThat(headlines(difference, "vanish"))
                .hasSize(2)
                .anyMatch(line -> line.contains("Goer"))
                .anyMatch(line -> line.contains("Mover"));
        JsonNode moved = line(difference, "vanish", "Mover");
        assertThat(moved.path("into").asText())
                .isEqualTo(line(difference, "appear", "Mover").path("id").asText());
        assertThat(difference.path("same").asInt()).isEqualTo(1);
        assertThat(alerts("")).as("nothing changed yet").hasSize(5).noneMatch(a -> a.contains("Appearer"));

        apply(run, false);
        await().atMost(30, SECONDS).until(() -> alerts("").size() == 3);
        assertThat(alerts(""))
                .anyMatch(line -> line.contains("Stayer"))
                .anyMatch(line -> line.contains("Turner has left"))
                .anyMatch(line -> line.contains("Older"));
        assertThat(alerts("&history=true"))
                .anyMatch(line -> line.contains("Appearer"))
                .noneMatch(line -> line.contains("Goer"));
        JsonNode gone = json("/api/v1/alerts/"
                + line(difference, "vanish", "Goer").path("id").asText());
        assertThat(gone.path("supersededBy").asText()).isEqualTo("withdrawn");
        assertThat(get("/" + run).path("appliedBy").asText()).isNotBlank();
        assertThat(get("/" + run + "/difference").path("appear"))
                .as("a second look finds all as it is")
                .isEmpty();

        stack.flag(exit("marker", "Marker", Stage.ANNOUNCED));
        await().atMost(60, SECONDS).until(() -> toldOf("Marker"));
        assertThat(told()).as("nobody was told of old news").hasSize(6);

        newsThatJoinsWhatCameSilentlyIsTold();
        tellsAsNewsWhereAsked();
    }

    private void newsThatJoinsWhatCameSilentlyIsTold() {
        stack.flag(Flagged.item("later")
                .by("Another Outlet")
                .at(UNTIL.plus(Duration.ofHours(1)))
                .exit("Appearer", Stage.ANNOUNCED)
                .build());
        await().atMost(60, SECONDS).until(() -> toldOf("Appearer"));
    }

    private void tellsAsNewsWhereAsked() {
        String run = "20260707T000001Z-bbbb";
        again(run, exit("stays", "Stayer", Stage.ANNOUNCED));
        again(run, exit("turns", "Turner", Stage.DONE));
        again(run, exit("late", "Latecomer", Stage.ANNOUNCED));
        tell(run, ReplayProgress.State.COMPLETE, 3);
        await().atMost(60, SECONDS).until(() -> get("").size() == 2);
        apply(run, true);
        await().atMost(60, SECONDS).until(() -> toldOf("Latecomer"));
        assertThat(toldOf("Stayer has left")).isFalse();
    }

    private static FlaggedItem exit(String id, String company, Stage stage) {
        return Flagged.item(id)
                .title(company + " and the city")
                .exit(company, stage)
                .build();
    }

    private static FlaggedItem suspends(String id, String company) {
        String title = company + " and the city";
        return Flagged.item(id)
                .title(title)
                .with(Flagged.response(
                        company,
                        Action.SUSPEND_SERVICE,
                        Stage.ANNOUNCED,
                        Flagged.SECURITY_LAW,
                        "HK",
                        Novelty.NEW,
                        title))
                .build();
    }

    private static void again(String run, FlaggedItem item) {
        stack.send(TopicDeclaration.FLAGGED_REPLAY, item.item().id(), ContractJson.encode(new ReplayedItem(run, item)));
    }

    private static void tell(String run, ReplayProgress.State state, long flagged) {
        var progress = new ReplayProgress(
                run, state, SINCE, UNTIL, flagged, 4, flagged, 0, null, "model-2", "catalog-2", Instant.now());
        stack.send(TopicDeclaration.FLAGGED_REPLAY, run, ContractJson.encode(progress));
    }

    private static void apply(String run, boolean asNews) {
        var answer = stack.post(service, "/api/v1/reclassifications/" + run + "/apply", "{\"asNews\": " + asNews + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static List<TestReceiver.Received> told() {
        return stack.receiver.received().stream()
                .filter(request -> request.path().equals("/hook"))
                .toList();
    }

    private static boolean toldOf(String company) {
        return told().stream().anyMatch(request -> request.body().contains(company));
    }

    private static JsonNode get(String path) {
        return json("/api/v1/reclassifications" + path);
    }

    private static List<String> alerts(String query) {
        return headlines(json("/api/v1/alerts?size=100" + query), "alerts");
    }

    private static List<String> headlines(JsonNode lines, String kind) {
        return StreamSupport.stream(lines.path(kind).spliterator(), false)
                .map(line -> line.path("headline").asText())
                .toList();
    }

    private static JsonNode line(JsonNode difference, String kind, String company) {
        return StreamSupport.stream(difference.path(kind).spliterator(), false)
                .filter(line -> line.path("headline").asText().contains(company))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String path) {
        try {
            return JSON.readTree(stack.get(service, path).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
