package io.lexwatch.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Feeds on loopback for tests: what they answer can be changed, and every request is on record. */
public final class FeedServer implements AutoCloseable {

    /** Answers one request. */
    public interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request as it came. */
    public record Request(String path, Map<String, List<String>> headers) {

        public String header(String name) {
            var values = headers.get(name);
            return values == null ? null : values.getFirst();
        }
    }

    private final HttpServer server;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<Request> requests = new ArrayList<>();

    public FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        synchronized (requests) {
            requests.add(new Request(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders())));
        }
        try (exchange) {
            var handler = handlers.get(exchange.getRequestURI().getPath());
            if (handler == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                handler.answer(exchange);
            }
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public void on(String path, Handler handler) {
        handlers.put(path, handler);
    }

    /** Serves a text with a validator made of it, and 304 where that is shown. */
    public void serve(String path, String body) {
        var etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        on(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, "application/rss+xml", body.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body) {
        try {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Request> requests(String path) {
        synchronized (requests) {
            return requests.stream()
                    .filter(request -> request.path().equals(path))
                    .toList();
        }
    }

    /** An RSS feed of these items, each given as title; a title's guid and link are made of it. */
    public static String rss(String title, List<String> items) {
        return rss(title, items, UnaryOperator.identity());
    }

    public static String rss(String title, List<String> items, UnaryOperator<String> text) {
        var rss = new StringBuilder("<rss version=\"2.0\"><channel><title>" + title + "</title>");
        for (var item : items) {
            rss.append("<item><title>")
                    .append(item)
                    .append("</title><guid isPermaLink=\"false\">")
                    .append(item);
            rss.append("</guid><link>https://news.example/")
                    .append(item.replace(' ', '-'))
                    .append("</link><description>");
            rss.append(text.apply("What happened: " + item)).append("</description></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
