package io.lexwatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls the service's REST as a client with the key does. */
public final class Api {

    public static final String KEY = "test-key-of-enough-length";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    public Api(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** How a feed is. */
    public String status(String id) {
        return get("/api/v1/feeds/" + id).at("/health/status").asText();
    }

    public HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, body, KEY);
    }

    public HttpResponse<String> send(String method, String path, String body, String key) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public JsonNode json(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + response.body(), e);
        }
    }

    public JsonNode get(String path) {
        return json(send("GET", path, null));
    }

    /** Adds a feed and answers with its id. */
    public String add(String url, String more) {
        var response = send("POST", "/api/v1/feeds", "{\"url\":\"" + url + "\"" + more + "}");
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response).path("id").asText();
    }
}
