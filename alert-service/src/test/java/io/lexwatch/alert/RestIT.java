package io.lexwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
