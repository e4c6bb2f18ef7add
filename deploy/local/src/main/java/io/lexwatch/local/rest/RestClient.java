package io.lexwatch.local.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.local.FailedException;
import io.lexwatch.local.terminal.Printable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One service's REST: JSON in and out, the key shown with every request. */
final class RestClient implements AutoCloseable {

    static final ObjectMapper MAPPER = Printable.json();

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration LONG_WORK = Duration.ofMinutes(30);

    private final String name;
    private final String base;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    RestClient(String name, int port, String key) {
        this.name = name;
        this.base = "http://127.0.0.1:" + port;
        this.key = key;
    }

    JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    /** The answer to a question that much is looked up for. */
    JsonNode getPatiently(String path) {
        return json(send(request(path).timeout(LONG_WORK).GET()));
    }

    /** The answer to a command that much is done for. */
    JsonNode postPatiently(String path, String json) {
        return json(send(request(path)
                .timeout(LONG_WORK)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))));
    }

    String text(String path) {
        return send(request(path).GET()).body();
    }

    JsonNode post(String path, Object json) {
        try {
            byte[] body = json == null ? new byte[0] : MAPPER.writeValueAsBytes(json);
            return post(path, body, "application/json");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    JsonNode post(String path, byte[] body, String type) {
        return json(send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body))));
    }

    /** Whether the address answers 200; false where nobody answers. */
    boolean isOk(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            var answer = client.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() / 100 != 2) {
                throw new FailedException("the " + name + " answered " + answer.statusCode() + " to " + built.method()
                        + " " + built.uri().getPath() + ": " + detail(answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new NotAnsweringException(
                    "the " + name + " does not answer at " + base + " (" + e + "); its log tells more", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted while the " + name + " was asked", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new FailedException("no JSON came from " + answer.uri() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String detail(String body) {
        try {
            String detail = MAPPER.readTree(body).path("detail").asText();
            return detail.isEmpty() ? Printable.of(body) : detail;
        } catch (JsonProcessingException e) {
            return Printable.of(body);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
