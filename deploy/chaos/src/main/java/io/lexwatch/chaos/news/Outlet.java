package io.lexwatch.chaos.news;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One outlet's feed on a port of its own, so that each is a host of its own to those who pace hosts. */
public final class Outlet implements AutoCloseable {

    private static final int HUGE_CHUNKS = 100;
    private static final byte[] MEGABYTE = megabyte();

    private final int number;
    private final NewsStream stream;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile FeedMood mood = FeedMood.WELL;
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    public Outlet(int number, NewsStream stream) throws IOException {
        this.number = number;
        this.stream = stream;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    }

    public synchronized void behave(FeedMood next) {
        hanging.countDown();
        if (next == FeedMood.HANGING) {
            hanging = new CountDownLatch(1);
        }
        mood = next;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (mood) {
                case WELL -> well(exchange);
                case ERROR -> error(exchange);
                case HANGING -> awaitEnd();
                case BROKEN_OFF -> half(exchange, true);
                case CUT_SHORT -> half(exchange, false);
                case REDIRECTING -> redirect(exchange);
                case HUGE -> huge(exchange);
            }
        }
    }

    private void well(HttpExchange exchange) throws IOException {
        int shown = stream.shown();
        String tag = "\"" + shown + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] body = body(shown);
        xml(exchange);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void error(HttpExchange exchange) throws IOException {
        boolean busy = exchange.getRemoteAddress().getPort() % 2 == 0;
        if (busy) {
            exchange.getResponseHeaders().set("Retry-After", "3");
        }
        exchange.sendResponseHeaders(busy ? 503 : 500, -1);
    }

    private void awaitEnd() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void half(HttpExchange exchange, boolean wholeLength) throws IOException {
        byte[] body = body(stream.shown());
        xml(exchange);
        exchange.sendResponseHeaders(200, wholeLength ? body.length : 0);
        exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
        exchange.getResponseBody().flush();
        if (wholeLength) {
            throw new IOException("broken off on purpose");
        }
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        boolean there = exchange.getRequestURI().getPath().equals("/feed");
        exchange.getResponseHeaders().set("Location", there ? "/elsewhere" : "/feed");
        exchange.sendResponseHeaders(302, -1);
    }

    private void huge(HttpExchange exchange) throws IOException {
        xml(exchange);
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("<rss version=\"2.0\"><channel><title>Huge</title>".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < HUGE_CHUNKS && mood == FeedMood.HUGE; i++) {
            out.write(MEGABYTE);
        }
    }

    private byte[] body(int shown) {
        return stream.feed(number, shown).getBytes(StandardCharsets.UTF_8);
    }

    private static void xml(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
    }

    private static byte[] megabyte() {
        var bytes = new byte[1024 * 1024];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    @Override
    public void close() {
        behave(FeedMood.WELL);
        server.stop(0);
        threads.shutdownNow();
    }
}
