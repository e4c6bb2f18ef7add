package io.lexwatch.chaos.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The REST of one replica, asked as its users ask. */
public final class Api implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int PAGE = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final String key;

    Api(String key) {
        this.key = key;
    }

    /** That a replica does not answer, or not as it should. */
    public static final class NoAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswerException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public JsonNode get(Member replica, String path) {
        return send(request(replica, path).GET());
    }

    public JsonNode post(Member replica, String path, Object body) {
        return send(request(replica, path).POST(publisher(body)));
    }

    public JsonNode put(Member replica, String path, Object body) {
        return send(request(replica, path).PUT(publisher(body)));
    }

    public boolean isReady(Member replica) {
        try {
            get(replica, "/q/health/ready");
            return true;
        } catch (NoAnswerException e) {
            return false;
        }
    }

    /** Every alert that a replica of the alert service knows, told or not, with its sources. */
    public List<JsonNode> alerts(Member replica) {
        var alerts = new ArrayList<JsonNode>();
        String after = "";
        do {
            JsonNode page = get(replica, "/api/v1/alerts?history=true&size=" + PAGE + after);
            page.path("alerts")
                    .forEach(alert -> alerts.add(
                            get(replica, "/api/v1/alerts/" + alert.get("id").asText())));
            String next = page.path("next").asText("");
            after = next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!after.isEmpty());
        return alerts;
    }

    private HttpRequest.Builder request(Member replica, String path) {
        return HttpRequest.newBuilder(URI.create(replica.process().address() + path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key);
    }

    private HttpRequest.BodyPublisher publisher(Object body) {
        return HttpRequest.BodyPublishers.ofString(
                json.valueToTree(body == null ? Map.of() : body).toString());
    }

    private JsonNode send(HttpRequest.Builder built) {
        HttpRequest request = built.build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new NoAnswerException(
                        request.method() + " " + request.uri() + " answered " + answer.statusCode() + ": "
                                + answer.body(),
                        null);
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new NoAnswerException(request.uri() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted while asking " + request.uri(), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
