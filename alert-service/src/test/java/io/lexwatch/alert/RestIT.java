package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClients;
import io.lexwatch.contract.Stage;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all resources of the API have in common, on two replicas. */
class RestIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Stack stack;
    private static QuarkusProcess one;
    private static QuarkusProcess other;

    @BeforeAll
    static void start() {
        stack = new Stack(folder);
        one = stack.replica(Map.of());
        other = stack.replica(Map.of("LEXWATCH_RATE_LIMIT_REQUESTS", "100", "LEXWATCH_RATE_LIMIT_WITHIN", "PT2H"));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void doesWhatIsSentAgainOnceAndAnswersTheSame() throws Exception {
        HttpResponse<String> first = silence(one, "again-1", "known");
        HttpResponse<String> second = silence(other, "again-1", "known");
        HttpResponse<String> quoted = silence(other, "\"again-1\"", "known");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("idempotent-replayed")).isEmpty();
        for (HttpResponse<String> again : List.of(second, quoted)) {
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("content-type"))
                    .isEqualTo(first.headers().firstValue("content-type"));
            assertThat(again.headers().firstValue("idempotent-replayed")).hasValue("true");
        }
        assertThat(silences("known")).isEqualTo(1);
    }

    @Test
    void tellsAnotherRequestUnderTheSameKeyFromTheFirst() throws Exception {
        silence(one, "again-2", "first");
        HttpResponse<String> differs = silence(other, "again-2", "second");
        assertThat(differs.statusCode()).isEqualTo(422);
        assertThat(differs.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(silences("second")).isZero();
        String key = key("somebody else");
        assertThat(post(key, other, "/api/v1/silences", "again-2", body("second"))
                        .statusCode())
                .as("a key of one caller's says nothing of another's")
                .isEqualTo(201);
        assertThat(silence(one, "two words", "third").statusCode()).isEqualTo(400);
        assertThat(silence(one, "x".repeat(256), "third").statusCode()).isEqualTo(400);
    }

    @Test
    void doesOnceWhatIsSentManyTimesAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> silence(i % 2 == 0 ? one : other, "again-3", "at once")
                            .statusCode())
                    .toList();
            for (var answer : pool.invokeAll(calls)) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        assertThat(silences("at once")).isEqualTo(1);
    }

    @Test
    void letsWhatFailedBeTriedAgain() throws Exception {
        HttpResponse<String> failed = post(Stack.KEY, one, "/api/v1/silences", "again-4", "{\"reason\":\"no end\"}");
        assertThat(failed.statusCode()).isEqualTo(422);
        assertThat(silence(other, "again-4", "with an end").statusCode()).isEqualTo(201);
    }

    @Test
    void keepsNoSecretForWhoAsksAgain() throws Exception {
        String asked = "{\"name\":\"kept nowhere\",\"scope\":\"read\"}";
        HttpResponse<String> first = post(Stack.KEY, one, "/api/v1/keys", "again-5", asked);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        HttpResponse<String> again = post(Stack.KEY, other, "/api/v1/keys", "again-5", asked);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).doesNotContain("lwk_").contains("secret");
    }

    @Test
    void asksOneCallerToWaitAndNoOther() throws Exception {
        String greedy = key("greedy");
        HttpResponse<String> last = null;
        for (int i = 0; i < 100; i++) {
            last = stack.callAs(greedy, other, HttpRequest.newBuilder().GET(), "/api/v1/silences");
            assertThat(last.statusCode()).isEqualTo(200);
        }
        assertThat(last.headers().firstValue("ratelimit-policy")).hasValue("\"key\";q=100;w=7200");
        assertThat(last.headers().firstValue("ratelimit").orElseThrow()).matches("\"key\";r=0;t=7\\d{3}");
        HttpResponse<String> refused =
                stack.callAs(greedy, other, HttpRequest.newBuilder().GET(), "/api/v1/silences");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1, 72);
        assertThat(stack.get(other, "/api/v1/silences").statusCode()).isEqualTo(200);
        assertThat(stack.callAs(greedy, one, HttpRequest.newBuilder().GET(), "/api/v1/silences")
                        .statusCode())
                .as("each replica counts by itself")
                .isEqualTo(200);
    }

    @Test
    void exportsAlertsAsRowsThatAreNoFormulas() throws Exception {
        for (int i = 0; i < 5; i++) {
            stack.flag(Flagged.item("export-" + i)
                    .exit("=CMD|'calc'!A" + i, Stage.ANNOUNCED)
                    .build());
        }
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(get("/api/v1/alerts?action=EXIT_MARKET&size=200")
                                .get("total")
                                .asInt())
                        .isGreaterThanOrEqualTo(5));
        HttpResponse<String> csv = stack.get(one, "/api/v1/alerts/export?action=EXIT_MARKET&text=calc");
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow())
                .matches("attachment; filename=\"lexwatch-alerts-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("id,headline,severity,state,kind,company,action,stage,");
        assertThat(lines).hasSize(6);
        assertThat(lines.subList(1, 6))
                .allSatisfy(line -> assertThat(line).contains(",'=CMD|'calc'!A").doesNotContain(",=CMD"));
        JsonNode json = get("/api/v1/alerts/export?format=json&action=EXIT_MARKET&text=calc");
        assertThat(json)
                .hasSize(5)
                .allSatisfy(alert -> assertThat(alert.get("company").asText()).startsWith("=CMD"));
        assertThat(stack.get(one, "/api/v1/alerts/export?format=xls").statusCode())
                .isEqualTo(422);
        assertThat(stack.get(one, "/api/v1/alerts/export?atLeast=huge").statusCode())
                .isEqualTo(422);
    }

    @Test
    void leadsFromPageToPageAndLeavesNothingOut() throws Exception {
        var moment = Date.from(Instant.parse("2026-01-02T03:04:05Z"));
        List<String> ids = IntStream.range(0, 7).mapToObj(i -> "paged|1|e" + i).toList();
        try (var client = MongoClients.create(stack.store.uri())) {
            String name = URI.create(stack.store.uri()).getPath().substring(1);
            var deliveries = client.getDatabase(name).getCollection("deliveries");
            ids.forEach(id -> deliveries.insertOne(new Document("_id", id)
                    .append("webhookId", "msg_" + id.hashCode())
                    .append("alertId", "paged")
                    .append("revision", 1)
                    .append("endpointId", "e")
                    .append("headline", "made in one moment")
                    .append("state", "dead")
                    .append("createdAt", moment)
                    .append("attempts", List.of())));
        }
        List<String> listed = new ArrayList<>();
        follow(
                "/api/v1/deliveries?alert=paged&size=3",
                page -> page.forEach(row -> listed.add(row.get("id").asText())));
        assertThat(listed).containsExactlyElementsOf(ids.reversed());
        List<String> dead = new ArrayList<>();
        follow(
                "/api/v1/dead-letters?endpoint=e&size=2",
                page -> page.forEach(row -> dead.add(row.get("id").asText())));
        assertThat(dead).containsExactlyElementsOf(ids.reversed());
        assertThat(stack.get(one, "/api/v1/deliveries/export?alert=paged")
                        .body()
                        .lines())
                .hasSize(8);
        assertThat(get("/api/v1/deliveries/export?format=json&alert=paged")).hasSize(7);
        for (int i = 0; i < 5; i++) {
            key("paged " + i);
        }
        List<String> changes = new ArrayList<>();
        follow("/api/v1/audit?size=2", page -> page.forEach(row -> changes.add(row.toString())));
        assertThat(changes).doesNotHaveDuplicates();
        assertThat(changes.stream().filter(change -> change.contains("paged "))).hasSize(5);
        for (String path : List.of("deliveries", "dead-letters", "audit")) {
            assertThat(stack.get(one, "/api/v1/" + path + "?after=nonsense").statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void changesOnlyWhatWasRead() throws Exception {
        String subscription = "{\"name\":\"locked\",\"filter\":{\"company\":\"nobody\"}}";
        HttpResponse<String> made = stack.post(one, "/api/v1/subscriptions", subscription);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(JSON.readTree(made.body()).get("warnings").toString()).contains("nobody");
        holdsToWhatWasRead("/api/v1/subscriptions/" + id(made), "PUT", "", subscription);
        String endpoint = "{\"name\":\"locked\",\"channel\":\"webhook\",\"url\":\"" + stack.receiver.url("/locked")
                + "\",\"secret\":\"" + Stack.SECRET + "\"}";
        HttpResponse<String> receiver = stack.post(one, "/api/v1/endpoints", endpoint);
        assertThat(receiver.statusCode()).as(receiver.body()).isEqualTo(201);
        holdsToWhatWasRead("/api/v1/endpoints/" + id(receiver), "PUT", "", endpoint);
        stack.flag(Flagged.item("locked-1").exit("Lockedly", Stage.ANNOUNCED).build());
        await().atMost(30, SECONDS)
                .untilAsserted(
                        () -> assertThat(get("/api/v1/alerts?company=lockedly").get("alerts"))
                                .hasSize(1));
        String alert = get("/api/v1/alerts?company=lockedly").at("/alerts/0/id").asText();
        await().during(1, SECONDS).atMost(30, SECONDS).until(sameTag("/api/v1/alerts/" + alert));
        holdsToWhatWasRead("/api/v1/alerts/" + alert, "POST", "/state", "{\"state\":\"acknowledged\"}");
    }

    @Test
    void describesItselfWholly() throws Exception {
        JsonNode described = get("/q/openapi?format=json");
        assertThat(described.get("openapi").asText()).startsWith("3.1");
        assertThat(described.at("/components/securitySchemes").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("bearer", "key");
        assertThat(described.get("security")).isNotEmpty();
        assertThat(described.get("paths").properties())
                .extracting(Map.Entry::getKey)
                .filteredOn(path -> path.startsWith("/api/"))
                .hasSizeGreaterThan(25)
                .contains("/api/v1/keys", "/api/v1/alerts/export", "/api/v1/deliveries/export");
        described.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> path.getValue().properties().stream())
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> assertThat(operation.getValue().get("summary"))
                        .as(operation.toString())
                        .isNotNull());
    }

    private static void holdsToWhatWasRead(String path, String method, String below, String body) {
        String tag = stack.get(one, path).headers().firstValue("etag").orElseThrow();
        HttpResponse<String> first = send(method, path + below, tag, body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        HttpResponse<String> late = send(method, path + below, tag, body);
        assertThat(late.statusCode()).as(path).isEqualTo(412);
        assertThat(late.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(send(method, path + below, "*", body).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> send(String method, String path, String tag, String body) {
        var request = HttpRequest.newBuilder().header("If-Match", tag).method(method, BodyPublishers.ofString(body));
        return stack.call(one, request, path);
    }

    private static Callable<Boolean> sameTag(String path) {
        var first = stack.get(one, path).headers().firstValue("etag");
        return () -> stack.get(one, path).headers().firstValue("etag").equals(first);
    }

    private static void follow(String first, Consumer<JsonNode> page) throws IOException {
        String next = first;
        while (next != null) {
            HttpResponse<String> answer = stack.get(one, next);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            page.accept(JSON.readTree(answer.body()));
            next = answer.headers()
                    .firstValue("link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = stack.get(one, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String id(HttpResponse<String> made) throws IOException {
        return JSON.readTree(made.body()).get("id").asText();
    }

    private static HttpResponse<String> silence(QuarkusProcess replica, String again, String reason) {
        return post(Stack.KEY, replica, "/api/v1/silences", again, body(reason));
    }

    private static String body(String reason) {
        return "{\"filter\":{\"company\":\"nobody\"},\"reason\":\"" + reason + "\",\"until\":\"2100-01-01T00:00:00Z\"}";
    }

    private static HttpResponse<String> post(
            String key, QuarkusProcess replica, String path, String again, String json) {
        var request = HttpRequest.newBuilder().header("Idempotency-Key", again).POST(BodyPublishers.ofString(json));
        return stack.callAs(key, replica, request, path);
    }

    private static long silences(String reason) throws IOException {
        return JSON.readTree(stack.get(one, "/api/v1/silences").body())
                .valueStream()
                .filter(silence -> silence.get("reason").asText().equals(reason))
                .count();
    }

    private static String key(String name) throws IOException {
        JsonNode made = JSON.readTree(stack.post(one, "/api/v1/keys", "{\"name\":\"" + name + "\",\"scope\":\"write\"}")
                .body());
        return made.get("key").asText();
    }
}
