package io.lexwatch.local.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The outlets' feeds on loopback; they grow when the test says so. */
final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final PlantedNews news;
    private volatile int shown;

    /** @param shown how many items of each outlet the feeds hold at first */
    FeedServer(PlantedNews news, int shown) throws IOException {
        this.news = news;
        this.shown = shown;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    void show(int count) {
        shown = count;
    }

    /** A list of all feeds, as users keep one. */
    Path opml(Path file) throws IOException {
        String outlines = IntStream.range(0, PlantedNews.OUTLETS)
                .mapToObj(outlet ->
                        "<outline type=\"rss\" text=\"Outlet " + outlet + "\" xmlUrl=\"" + url(outlet) + "\"/>")
                .collect(Collectors.joining("\n"));
        return Files.writeString(file, "<opml version=\"2.0\"><body>" + outlines + "</body></opml>");
    }

    String url(int outlet) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + outlet;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int outlet = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            byte[] body = news.feed(outlet, shown).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
