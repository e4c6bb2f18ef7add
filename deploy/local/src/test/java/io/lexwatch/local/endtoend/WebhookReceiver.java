package io.lexwatch.local.endtoend;

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
import java.util.concurrent.Executors;

/** What a desk runs to receive alerts: takes only what the published Standard Webhooks library says is signed. */
final class WebhookReceiver implements AutoCloseable {

    static final String SECRET = "whsec_dGhlLXdob2xlLXdheS10ZXN0cy1vd24tc2VjcmV0";

    private static final int NO_CONTENT = 204;
    private static final int UNAUTHORIZED = 401;

    /** A message that was signed rightly. */
    record Received(String webhookId, JsonNode body) {

        JsonNode data() {
            return body.get("data");
        }

        boolean isAlert() {
            return data().has("alertId");
        }

        String alertId() {
            return data().get("alertId").asText();
        }

        /** The alert's revision and whom it is for: what one webhook-id stands for. */
        String subject() {
            return alertId() + " revision " + data().get("revision").asInt();
        }
    }

    private final HttpServer server;
    private final Webhook webhook;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    WebhookReceiver() throws IOException, EmptyWebhookSecretException {
        webhook = new Webhook(SECRET);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    List<Received> alerts() {
        return received.stream().filter(Received::isAlert).toList();
    }

    /** Messages whose signature did not hold. */
    List<String> refused() {
        return refused;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = NO_CONTENT;
            try {
                webhook.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
                received.add(new Received(exchange.getRequestHeaders().getFirst("webhook-id"), json.readTree(body)));
            } catch (WebhookVerificationException e) {
                refused.add(e.getMessage() + ": " + body);
                status = UNAUTHORIZED;
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
