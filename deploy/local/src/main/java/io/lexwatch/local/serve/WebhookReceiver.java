package io.lexwatch.local.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lexwatch.local.FailedException;
import io.lexwatch.local.terminal.Printable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Receives signed webhooks on loopback as a receiver of the user's own would, and takes none whose signature is wrong. */
public final class WebhookReceiver implements AutoCloseable {

    private static final int SECRET_BYTES = 32;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final ObjectMapper MAPPER = Printable.json();

    private final HttpServer server;
    private final Webhook webhook;
    private final Consumer<JsonNode> accepted;
    private final Consumer<String> refused;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /**
     * @param secret what is signed with
     * @param accepted is given each event once, however often it is sent
     * @param refused is told why a message was not taken
     */
    public WebhookReceiver(int port, String secret, Consumer<JsonNode> accepted, Consumer<String> refused) {
        this.accepted = accepted;
        this.refused = refused;
        try {
            webhook = new Webhook(secret);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("the secret is empty", e);
        } catch (IOException e) {
            throw new FailedException(
                    "nothing can be received on port " + port + " (" + e.getMessage()
                            + "). Choose other ports with --port-base.",
                    e);
        }
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("receiver").factory()));
        server.start();
    }

    /** A new secret as Standard Webhooks has it. */
    public static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
            try {
                webhook.verify(body, headers(exchange));
                JsonNode event = MAPPER.readTree(body);
                if (ids.add(exchange.getRequestHeaders().getFirst("webhook-id"))) {
                    accepted.accept(event);
                }
                exchange.sendResponseHeaders(204, -1);
            } catch (WebhookVerificationException e) {
                refused.accept("a message was refused: its signature is wrong (" + e.getMessage() + ")");
                exchange.sendResponseHeaders(401, -1);
            }
        }
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
