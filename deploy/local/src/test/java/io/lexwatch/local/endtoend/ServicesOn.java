package io.lexwatch.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.LocalStore;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The three services, told by their environment alone which broker and database they are to use. */
final class ServicesOn implements AutoCloseable {

    private static final String KEY = "test-key-0123456789abcdef";
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final QuarkusProcess ingest;
    private final QuarkusProcess classifier;
    private final QuarkusProcess alert;
    private final HttpClient http = HttpClient.newHttpClient();

    ServicesOn(LocalBroker broker, LocalStore store, WebhookReceiver receiver, Path folder) {
        var environment = Map.of(
                "LEXWATCH_KAFKA",
                broker.bootstrapServers(),
                "LEXWATCH_MONGO",
                store.uri(),
                "LEXWATCH_API_KEY",
                KEY,
                "LEXWATCH_ALLOW_ADDRESSES",
                "127.0.0.0/8",
                "LEXWATCH_INGEST_POLL",
                "5s",
                "LEXWATCH_WEBHOOK_URL",
                receiver.url(),
                "LEXWATCH_WEBHOOK_SECRET",
                WebhookReceiver.SECRET);
        ingest = start("ingest", environment, folder);
        classifier = start("classifier", environment, folder);
        alert = start("alert", environment, folder);
        List.of(ingest, classifier, alert).forEach(service -> service.awaitReady(READY_WITHIN));
    }

    private static QuarkusProcess start(String name, Map<String, String> environment, Path folder) {
        return QuarkusProcess.start(
                name + "-service", name, FreePort.find(), new JavaCommand.Heap(32, 384), environment, folder);
    }

    void addFeed(String url) {
        send(ingest, "POST", "/api/v1/feeds", "{\"url\":\"" + url + "\",\"historyIsNews\":true}");
    }

    JsonNode feeds() {
        return send(ingest, "GET", "/api/v1/feeds", "");
    }

    JsonNode alerts() {
        return send(alert, "GET", "/api/v1/alerts?size=200", "").path("alerts");
    }

    private JsonNode send(QuarkusProcess service, String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return new ObjectMapper()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        ingest.close();
        classifier.close();
        alert.close();
    }
}
