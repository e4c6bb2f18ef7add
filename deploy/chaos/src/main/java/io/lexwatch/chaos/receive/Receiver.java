package io.lexwatch.chaos.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes alerts by webhook, as a desk's own system would: only what the published library says is signed. */
public final class Receiver implements AutoCloseable {

    /** Signing secret of this receiver alone; made for it, and worth nothing elsewhere. */
    public static final String SECRET = "whsec_Y2hhb3MtcmVjZWl2ZXItb25seS1mb3ItZmF1bHRz";

    private static final int LARGEST = 4 * 1024 * 1024;

    /** What it answers instead of taking a message. */
    public enum Mood {
        WELL(204),
        UNAVAILABLE(503),
        BUSY(429),
        GONE(410);

        private final int status;

        Mood(int status) {
            this.status = status;
        }
    }

    /**
     * An alert that was taken.
     *
     * @param id its webhook-id
     */
    public record Taken(String id, String alertId, int revision) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Webhook webhook;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> unsigned = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    public Receiver() throws IOException {
        try {
            webhook = new Webhook(SECRET);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalStateException("the secret is not empty", e);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void behave(Mood next) {
        mood = next;
    }

    /** Every alert that was answered with success, repeats included. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How many alerts were taken, repeats left out. */
    public long distinct() {
        return taken.stream().map(Taken::id).distinct().count();
    }

    /** Why messages were not taken as signed. */
    public List<String> unsigned() {
        return List.copyOf(unsigned);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
            Mood now = mood;
            if (now == Mood.BUSY) {
                exchange.getResponseHeaders().set("Retry-After", "2");
            }
            exchange.sendResponseHeaders(now == Mood.WELL ? take(exchange, body) : now.status, -1);
        }
    }

    private int take(HttpExchange exchange, String body) throws IOException {
        try {
            webhook.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
        } catch (WebhookVerificationException e) {
            unsigned.add(e.getMessage());
            return 401;
        }
        JsonNode data = json.readTree(body).path("data");
        if (data.has("alertId")) {
            taken.add(new Taken(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    data.get("alertId").asText(),
                    data.path("revision").asInt()));
        }
        return Mood.WELL.status;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
