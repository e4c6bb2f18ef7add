package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.rometools.rome.io.SyndFeedInput;
import io.lexwatch.alert.TestReceiver.Answer;
import io.lexwatch.contract.Stage;
import io.lexwatch.processes.QuarkusProcess;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a subscription may ask for beside its filter, as two replicas that share the work keep it. */
class SubscriptionsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    static Path folder;

    private static Stack stack;
    private static QuarkusProcess one;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        stack = new Stack(folder);
        Map<String, String> settings =
                Map.of("LEXWATCH_GROUP_WAIT", "PT2S", "LEXWATCH_DELIVERY_RETRY_AFTER", "PT0.5S,PT0.5S,PT1S");
        one = stack.replica(settings);
        stack.replica(settings);
        var refusals = new AtomicInteger();
        stack.receiver.answer(request -> switch (request.path()) {
            case "/digest" -> Answer.of(refusals.incrementAndGet() <= 2 ? 503 : 200);
            case "/bot" -> new Answer(200, Map.of(), "{\"ok\": true, \"ts\": \"1503435956.000247\"}");
            default -> Answer.of(200);
        });
        client = MongoClients.create(stack.store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        stack.close();
    }

    @Test
    void waitsForVoicesAndTellsOfFurtherOnesWhereAsked() throws Exception {
        subscribe("/two", "slack", "voiced", Map.of("minCorroboration", 2));
        subscribe("/all", "webhook", "voiced", Map.of("updates", "all"));
        subscribe("/once", "webhook", "voiced", Map.of("updates", "none"));
        report("voiced-1", "Outlet 1", "Voiced", Stage.ANNOUNCED);
        await().atMost(30, SECONDS)
                .until(() -> at("/all").size() == 1 && at("/once").size() == 1);
        assertThat(at("/two")).isEmpty();
        report("voiced-2", "Outlet 2", "Voiced", Stage.ANNOUNCED);
        await().atMost(30, SECONDS)
                .until(() -> at("/all").size() == 2 && at("/two").size() == 1);
        assertThat(JSON.readTree(at("/all").getLast().body())
                        .at("/data/changed")
                        .asText())
                .isEqualTo("confirmed by 2 independent publishers");
        report("voiced-3", "Outlet 3", "Voiced", Stage.DONE);
        await().atMost(30, SECONDS)
                .until(() -> at("/all").size() == 3 && at("/two").size() == 2);
        assertThat(at("/all").getLast().body()).contains("was announced, now done");
        assertThat(ids("/all")).hasSize(3);
        assertThat(at("/once")).hasSize(1);
    }

    @Test
    void tellsNothingWhilePaused() throws Exception {
        String id = subscribe("/paused", "webhook", "resting", Map.of("paused", true));
        report("resting-1", "Outlet 1", "Resting", Stage.CONSIDERING);
        await().atMost(30, SECONDS).until(() -> hook("Resting") == 1);
        change(id, "resting", Map.of("paused", false));
        report("resting-2", "Outlet 1", "Resting", Stage.DONE);
        await().atMost(30, SECONDS).until(() -> at("/paused").size() == 1);
        assertThat(at("/paused").getFirst().body()).contains("now done");
    }

    @Test
    void tellsOneStoryInOneMessageWithWhatFollowsMeanwhile() throws Exception {
        subscribe("/story", "slack", List.of("leaver", "stayer"), Map.of());
        report("story-1", "Outlet 1", "Leaver", Stage.CONSIDERING);
        report("story-2", "Outlet 1", "Stayer", Stage.ANNOUNCED);
        report("story-3", "Outlet 1", "Leaver", Stage.DONE);
        await().atMost(30, SECONDS).until(() -> !at("/story").isEmpty() && hook("Leaver") == 2);
        await().during(3, SECONDS).atMost(30, SECONDS).until(() -> at("/story").size() == 1);
        assertThat(at("/story").getFirst().body()).contains("2 companies react", "Leaver", "Stayer");
        await().atMost(10, SECONDS)
                .until(() -> read("/api/v1/deliveries?state=pending").isEmpty());
    }

    @Test
    void tellsWhatFollowsBelowTheFirstMessageWhereItCan() throws Exception {
        subscribe("/bot?channel=C1", "slack-bot", "threaded", Map.of());
        report("threaded-1", "Outlet 1", "Threaded", Stage.CONSIDERING);
        await().atMost(30, SECONDS).until(() -> at("/bot").size() == 1);
        await().atMost(10, SECONDS)
                .until(() -> read("/api/v1/deliveries?state=pending").isEmpty());
        report("threaded-2", "Outlet 1", "Threaded", Stage.DONE);
        await().atMost(30, SECONDS).until(() -> at("/bot").size() == 2);
        assertThat(JSON.readTree(at("/bot").getFirst().body()).has("thread_ts")).isFalse();
        assertThat(JSON.readTree(at("/bot").getLast().body()).get("thread_ts").asText())
                .isEqualTo("1503435956.000247");
    }

    @Test
    void gathersADigestAndSendsItOnceUnderOneId() throws Exception {
        String id = subscribe(
                "/digest",
                "webhook",
                List.of("digested", "gathered", "hushed"),
                Map.of("digest", Map.of("hour", 8, "zone", "Asia/Tokyo")));
        for (String company : List.of("Digested", "Gathered", "Hushed")) {
            report(company, "Outlet 1", company, Stage.ANNOUNCED);
        }
        await().atMost(30, SECONDS).until(() -> outbox().countDocuments(Filters.regex("story", "^digest")) == 3);
        assertThat(at("/digest")).isEmpty();
        String until = Instant.now().plusSeconds(3600).toString();
        var silence = stack.post(
                one,
                "/api/v1/silences",
                "{\"filter\": {\"company\": \"hushed\"}, \"reason\": \"known\", \"until\": \"" + until + "\"}");
        assertThat(silence.statusCode()).isEqualTo(201);
        await().atMost(5, SECONDS).until(() -> read("/api/v1/silences").size() == 1);
        becomeDue();
        await().atMost(60, SECONDS).until(() -> at("/digest").size() == 3);
        await().during(2, SECONDS).atMost(30, SECONDS).until(() -> at("/digest").size() == 3);
        assertThat(ids("/digest")).hasSize(1);
        JsonNode body = JSON.readTree(at("/digest").getLast().body());
        assertThat(body.at("/type").asText()).isEqualTo("io.lexwatch.digest.v1");
        assertThat(body.at("/data/summary").asText()).isEqualTo("🔴 Daily digest: 2 alerts in 1 dossier");
        assertThat(body.at("/data/dossiers/0/name").asText()).isEqualTo("Hong Kong national security law");
        assertThat(body.toString()).contains("Digested", "Gathered").doesNotContain("Hushed");
        await().atMost(10, SECONDS).until(() -> outbox().countDocuments(Filters.regex("story", "^digest")) == 0);
        assertThat(read("/api/v1/subscriptions/" + id).at("/digest/zone").asText())
                .isEqualTo("Asia/Tokyo");
    }

    /** As if the hour of the digest had come: the outbox is told so, and the service's clock left alone. */
    private static void becomeDue() {
        Instant moment = Instant.now().minusSeconds(1);
        outbox().updateMany(Filters.regex("story", "^digest"), Updates.set("story", "digest|" + moment));
        outbox().updateMany(Filters.regex("story", "^digest"), Updates.set("dueAt", Date.from(moment)));
    }

    @Test
    void refusesWhatCannotBeKept() {
        assertThat(refusal(Map.of("updates", "some"))).contains("updates must be one of [all, material, none]");
        assertThat(refusal(Map.of("minCorroboration", 11))).contains("1 to 10 independent publishers");
        assertThat(refusal(Map.of("digest", Map.of("hour", 24, "zone", "UTC")))).contains("hour must be 0 to 23");
        assertThat(refusal(Map.of("digest", Map.of("hour", 8, "zone", "Mars")))).contains("such as Europe/Berlin");
        assertThat(refusal(Map.of("about", "weather"))).contains("about must be one of [alerts, operations]");
    }

    @Test
    void isReadAsAFeedByWhoeverHasItsAddress() throws Exception {
        String id = subscribe("/feed", "webhook", "fed", Map.of());
        report("fed-1", "Outlet <1>", "Fed", Stage.ANNOUNCED);
        await().atMost(30, SECONDS).until(() -> at("/feed").size() == 1);
        String path = feedAddress(id);
        await().atMost(30, SECONDS).untilAsserted(() -> {
            var answer = stack.callAs(null, one, HttpRequest.newBuilder().GET(), path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type").orElseThrow())
                    .startsWith("application/atom+xml");
            var feed = new SyndFeedInput().build(new StringReader(answer.body()));
            assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
                assertThat(entry.getTitle()).contains("Fed is leaving Hong Kong");
                assertThat(entry.getContents().getFirst().getValue()).contains("Outlet <1>", "“Clipper says");
                assertThat(entry.getLink()).startsWith("https://lexwatch.example/console/alerts/");
            });
        });
        assertThat(stack.callAs(null, one, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), path)
                        .statusCode())
                .isEqualTo(405);
        String other = feedAddress(id);
        assertThat(status(path)).isEqualTo(404);
        assertThat(status(other)).isEqualTo(200);
        stack.call(one, HttpRequest.newBuilder().DELETE(), "/api/v1/subscriptions/" + id + "/feed");
        assertThat(status(other)).isEqualTo(404);
    }

    private static String feedAddress(String id) throws Exception {
        var made = stack.post(one, "/api/v1/subscriptions/" + id + "/feed", "");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).get("path").asText();
    }

    private static int status(String path) {
        return stack.callAs(null, one, HttpRequest.newBuilder().GET(), path).statusCode();
    }

    private static void report(String id, String publisher, String company, Stage stage) {
        stack.flag(Flagged.item(id).by(publisher).at(NOW).exit(company, stage).build());
    }

    private static String subscribe(String path, String channel, Object company, Map<String, Object> more)
            throws Exception {
        Map<String, Object> endpoint = new HashMap<>(Map.of("channel", channel, "url", stack.receiver.url(path)));
        if (!channel.equals("slack")) {
            endpoint.put("secret", channel.equals("webhook") ? Stack.SECRET : "xoxb-0123456789-abcdef");
        }
        String id = made("/api/v1/endpoints", endpoint);
        return made("/api/v1/subscriptions", subscription(company, more, List.of(id)));
    }

    private static Map<String, Object> subscription(Object company, Map<String, Object> more, List<String> endpoints) {
        Map<String, Object> subscription = new HashMap<>(more);
        subscription.put("name", "about " + company);
        subscription.put("filter", Map.of("company", company));
        subscription.put("endpoints", endpoints);
        return subscription;
    }

    private static void change(String id, Object company, Map<String, Object> more) throws Exception {
        JsonNode old = read("/api/v1/subscriptions/" + id);
        var body = subscription(company, more, List.of(old.at("/endpoints/0").asText()));
        var answer = stack.call(
                one,
                HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                "/api/v1/subscriptions/" + id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String refusal(Map<String, Object> more) {
        try {
            var answer = stack.post(
                    one, "/api/v1/subscriptions", JSON.writeValueAsString(subscription("x", more, List.of())));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            return answer.body();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String made(String path, Map<String, Object> body) throws Exception {
        var answer = stack.post(one, path, JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").asText();
    }

    private static MongoCollection<Document> outbox() {
        return client.getDatabase(new ConnectionString(stack.store.uri()).getDatabase())
                .getCollection("outbox");
    }

    private static long hook(String company) {
        return at("/hook").stream()
                .filter(message -> message.body().contains("\"name\":\"" + company + "\""))
                .count();
    }

    private static List<TestReceiver.Received> at(String path) {
        return stack.receiver.received().stream()
                .filter(message -> message.path().equals(path))
                .toList();
    }

    private static Set<String> ids(String path) {
        return at(path).stream().map(TestReceiver.Received::id).collect(Collectors.toSet());
    }

    private static JsonNode read(String path) throws Exception {
        var answer = stack.get(one, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
