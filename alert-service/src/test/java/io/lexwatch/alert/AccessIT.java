package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClients;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keys open and do not open, on two replicas that share the store. */
class AccessIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATE = "/api/v1/alerts/none/state";
    private static final String SILENCE = "{\"filter\":{},\"reason\":\"x\",\"until\":\"2100-01-01T00:00:00Z\"}";

    @TempDir
    static Path folder;

    private static Stack stack;
    private static QuarkusProcess one;
    private static QuarkusProcess other;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        stack = new Stack(folder);
        one = stack.replica(Map.of());
        other = stack.replica(Map.of());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void opensToReadersWhatIsToBeReadAndNothingElse() throws Exception {
        String key = make("reader", "read").get("key").asText();
        for (String path :
                new String[] {"alerts", "deliveries", "dead-letters", "subscriptions", "endpoints", "silences"}) {
            assertThat(get(key, other, "/api/v1/" + path).statusCode()).as(path).isEqualTo(200);
        }
        assertRefused(post(key, other, STATE, "{\"state\":\"open\"}"), "write");
        assertRefused(post(key, other, "/api/v1/silences", SILENCE), "write");
        assertRefused(post(key, other, "/api/v1/subscriptions", "{}"), "write");
        assertRefused(post(key, other, "/api/v1/dead-letters/replay", ""), "write");
        assertRefused(post(key, other, "/api/v1/endpoints", "{}"), "admin");
        assertRefused(get(key, other, "/api/v1/audit"), "admin");
        assertRefused(get(key, other, "/api/v1/keys"), "admin");
    }

    @Test
    void letsWritersChangeWhatAnalystsChange() throws Exception {
        String key = make("writer", "write").get("key").asText();
        assertThat(post(key, other, STATE, "{\"state\":\"open\"}").statusCode()).isEqualTo(404);
        HttpResponse<String> made = post(key, other, "/api/v1/silences", SILENCE);
        assertThat(made.statusCode()).isEqualTo(201);
        assertRefused(post(key, other, "/api/v1/keys", "{\"name\":\"mine\",\"scope\":\"admin\"}"), "admin");
        assertRefused(post(key, other, "/api/v1/endpoints", "{}"), "admin");
        String id = JSON.readTree(made.body()).get("id").asText();
        stack.callAs(key, other, HttpRequest.newBuilder().DELETE(), "/api/v1/silences/" + id);
        String audit = stack.get(one, "/api/v1/audit").body();
        assertThat(audit).contains("\"by\":\"writer\",\"action\":\"silence.create\"", "\"action\":\"key.create\"");
    }

    @Test
    void showsAKeyOnceAndKeepsItsHash() throws Exception {
        JsonNode made = make("once", "read");
        String key = made.get("key").asText();
        assertThat(key).matches("lwk_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
        assertThat(stack.get(one, "/api/v1/keys").body())
                .contains("\"name\":\"once\"")
                .doesNotContain(key, "hash");
        try (var client = MongoClients.create(stack.store.uri())) {
            var database =
                    client.getDatabase(URI.create(stack.store.uri()).getPath().substring(1));
            String secret = key.substring(21);
            for (String name : database.listCollectionNames()) {
                assertThat(database.getCollection(name).find())
                        .noneMatch(document -> document.toJson().contains(secret));
            }
            assertThat(database.getCollection("api-keys").find())
                    .anyMatch(document -> "once".equals(document.getString("name")));
        }
        assertThat(stack.post(one, "/api/v1/keys", "{\"name\":\"once\",\"scope\":\"read\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(stack.post(one, "/api/v1/keys", "{\"name\":\"all\",\"scope\":\"root\"}")
                        .body())
                .contains("[read, write, admin]");
    }

    @Test
    void knowsWhenAKeyWasUsedAndStopsItWhenRevoked() throws Exception {
        JsonNode made = make("short-lived", "read");
        String key = made.get("key").asText();
        String id = made.get("id").asText();
        assertThat(listed(id).has("lastUsedAt")).isFalse();
        assertThat(get(key, other, "/api/v1/alerts").statusCode()).isEqualTo(200);
        assertThat(Instant.parse(listed(id).get("lastUsedAt").asText()))
                .isAfter(Instant.now().minusSeconds(60));
        assertThat(stack.call(one, HttpRequest.newBuilder().DELETE(), "/api/v1/keys/" + id)
                        .statusCode())
                .isEqualTo(204);
        for (QuarkusProcess replica : new QuarkusProcess[] {one, other}) {
            assertUnauthorized(get(key, replica, "/api/v1/alerts"));
        }
        assertThat(stack.get(one, "/api/v1/audit").body()).contains("key.revoke");
        assertThat(stack.call(one, HttpRequest.newBuilder().DELETE(), "/api/v1/keys/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void endsAKeyWhenItsTimeIsOver() throws Exception {
        Instant soon = Instant.now().plusSeconds(3);
        String key = make("{\"name\":\"soon over\",\"scope\":\"read\",\"expiresAt\":\"" + soon + "\"}")
                .get("key")
                .asText();
        assertThat(get(key, one, "/api/v1/alerts").statusCode()).isEqualTo(200);
        await().atMost(30, SECONDS).until(() -> get(key, one, "/api/v1/alerts").statusCode() == 401);
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
    }

    @Test
    void saysWhatToShowWhereAKeyIsMissingOrWrong() throws Exception {
        String good = make("model", "read").get("key").asText();
        String wrong = good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "BB" : "AA");
        assertUnauthorized(get(null, one, "/api/v1/alerts"));
        assertUnauthorized(get(wrong, one, "/api/v1/alerts"));
        assertUnauthorized(get("lwk_0123456789abcdef_" + good.substring(21), one, "/api/v1/alerts"));
        assertUnauthorized(get("", one, "/api/v1/keys"));
        assertUnauthorized(post(wrong, one, STATE, "{\"state\":\"open\"}"));
    }

    @Test
    void givesASessionWhatItsKeyMayAndEndsItWithTheKey() throws Exception {
        JsonNode made = make("browser", "read");
        String cookie = signIn(made.get("key").asText());
        HttpResponse<String> inbox = page(cookie, "/console");
        assertThat(inbox.statusCode()).isEqualTo(200);
        Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(inbox.body());
        assertThat(token.find()).isTrue();
        String fields = "id=none&state=acknowledged&csrf=" + token.group(1);
        HttpResponse<String> refused = form(cookie, "/console/alerts/state", fields);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Your key does not allow this", "scope &#39;write&#39;");
        stack.call(
                one,
                HttpRequest.newBuilder().DELETE(),
                "/api/v1/keys/" + made.get("id").asText());
        HttpResponse<String> over = page(cookie, "/console");
        assertThat(over.statusCode()).isEqualTo(303);
        assertThat(over.headers().firstValue("location"))
                .hasValueSatisfying(l -> assertThat(l).startsWith("/console/sign-in"));
    }

    @Test
    void saysThatKeysCannotBeCheckedWhileTheStoreIsAway() throws Exception {
        String key = make("patient", "read").get("key").asText();
        stack.store.kill();
        try {
            HttpResponse<String> unsure = get(key, one, "/api/v1/silences");
            assertThat(unsure.statusCode()).as(unsure.body()).isEqualTo(503);
            assertThat(unsure.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(stack.get(one, "/api/v1/alerts").statusCode()).isEqualTo(200);
        } finally {
            stack.store.restart();
        }
        await().atMost(30, SECONDS)
                .until(() -> get(key, one, "/api/v1/silences").statusCode() == 200);
    }

    private static void assertRefused(HttpResponse<String> answer, String scope) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("detail").asText()).contains("scope '" + scope + "'");
    }

    private static void assertUnauthorized(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer realm=\"lexwatch\"");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("detail").asText()).contains("X-API-Key");
    }

    private static JsonNode make(String name, String scope) throws IOException {
        return make("{\"name\":\"" + name + "\",\"scope\":\"" + scope + "\"}");
    }

    private static JsonNode make(String json) throws IOException {
        HttpResponse<String> made = stack.post(one, "/api/v1/keys", json);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body());
    }

    private static JsonNode listed(String id) throws IOException {
        for (JsonNode key : JSON.readTree(stack.get(one, "/api/v1/keys").body())) {
            if (key.get("id").asText().equals(id)) {
                return key;
            }
        }
        throw new AssertionError("there is no key " + id);
    }

    private static HttpResponse<String> get(String key, QuarkusProcess replica, String path) {
        return stack.callAs(key, replica, HttpRequest.newBuilder().GET(), path);
    }

    private static HttpResponse<String> post(String key, QuarkusProcess replica, String path, String json) {
        return stack.callAs(key, replica, HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)), path);
    }

    private static String signIn(String key) throws Exception {
        HttpResponse<String> answer = form(null, "/console/sign-in", "key=" + key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    }

    private static HttpResponse<String> form(String cookie, String path, String fields) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(one.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        return send(cookie, request);
    }

    private static HttpResponse<String> page(String cookie, String path) throws Exception {
        return send(cookie, HttpRequest.newBuilder(URI.create(one.address() + path)));
    }

    private static HttpResponse<String> send(String cookie, HttpRequest.Builder request) throws Exception {
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
