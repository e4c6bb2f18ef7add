package io.lexwatch.local.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Outlets on loopback that show what a test puts there, and a place that keeps what is posted to it. */
final class Outlets implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final List<String> posted = new CopyOnWriteArrayList<>();

    Outlets() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    void put(String path, String body) {
        bodies.put(path, body);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What was posted, the oldest first. */
    List<String> posted() {
        return posted;
    }

    /** A list of feeds under these paths. */
    Path opml(Path file, List<String> paths) {
        String outlines = paths.stream()
                .map(path -> "<outline type=\"rss\" text=\"Outlet\" xmlUrl=\"" + url(path) + "\"/>")
                .collect(Collectors.joining("\n"));
        try {
            return Files.writeString(file, "<opml version=\"2.0\"><body>" + outlines + "</body></opml>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                bodies.putIfAbsent(exchange.getRequestURI().getPath(), "ok");
            }
            String body = bodies.get(exchange.getRequestURI().getPath());
            byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type(body));
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String type(String body) {
        return body != null && body.startsWith("<!doctype html") ? "text/html; charset=utf-8" : "application/rss+xml";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
