package io.lexwatch.bench.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The alert service's REST interface, as far as a measurement needs it. */
public final class AlertApi implements AutoCloseable {

    private static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("for this measurement alone".getBytes(StandardCharsets.US_ASCII));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String service;
    private final String key;

    /**
     * The interface of a service.
     *
     * @param service its address without a trailing slash
     * @param key what it asks for
     */
    public AlertApi(String service, String key) {
        this.service = service;
        this.key = key;
    }

    /** Makes an endpoint of each address, and a subscription by which all of them hear of everything. */
    public void subscribe(List<String> addresses) {
        var endpoints = addresses.stream().map(this::endpoint).toList();
        post("/api/v1/subscriptions", Map.of("name", "all", "filter", Map.of(), "endpoints", endpoints));
    }

    private String endpoint(String address) {
        var asked = Map.of("name", address, "channel", "webhook", "url", address, "secret", SECRET);
        return post("/api/v1/endpoints", asked).get("id").asText();
    }

    private JsonNode post(String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a GET answers. */
    public JsonNode get(String path) {
        try {
            return send(request(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", "Bearer " + key);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "the alert service answers " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the alert service", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
