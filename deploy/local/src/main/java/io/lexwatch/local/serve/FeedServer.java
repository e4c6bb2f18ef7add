package io.lexwatch.local.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lexwatch.local.FailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Serves feeds on loopback; each shows one answer until it is given the next one. */
public final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Shown> feeds = new ConcurrentHashMap<>();

    /**
     * What a feed shows.
     *
     * @param served when it was first given to somebody; null before
     */
    private record Shown(FeedBody body, Instant served) {}

    public FeedServer(int port, Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new FailedException(
                    "no feeds can be served on port " + port + " (" + e.getMessage()
                            + "). Choose other ports with --port-base.",
                    e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Address of a feed. */
    public String url(String feed) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path(feed);
    }

    /** Lets a feed answer so from now on. */
    public void show(String feed, FeedBody body) {
        feeds.put(path(feed), new Shown(body, null));
    }

    /** When what the feed shows now was first given to somebody. */
    public Optional<Instant> served(String feed) {
        return Optional.ofNullable(feeds.get(path(feed))).map(Shown::served);
    }

    private static String path(String feed) {
        return "/"
                + URLEncoder.encode(feed, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            Shown shown = feeds.get(path);
            if (shown == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Instant now = clock.instant();
            exchange.getResponseHeaders().set("ETag", shown.body().etag());
            if (shown.body().etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] bytes = shown.body().bytes();
            exchange.getResponseHeaders().set("Content-Type", shown.body().type());
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            // Only now, and only for this answer: who is cut off has to ask again.
            feeds.computeIfPresent(path, (same, present) -> present == shown ? new Shown(shown.body(), now) : present);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
