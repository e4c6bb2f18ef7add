package io.lexwatch.bench.feeds;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Answers for all feeds of all hosts after a delay, as a server far away would. */
public final class SlowFeedServer implements AutoCloseable {

    /**
     * What feeds show from now on.
     *
     * @param items in a body
     * @param fresh of them new in every answer; 0 where nothing changes, and who has seen it is told so by a 304
     */
    public record Shape(int items, int fresh) {}

    private static final int TRIES = 20;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final ConcurrentHashMap<Integer, Long> newest = new ConcurrentHashMap<>();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong bodies = new AtomicLong();
    private final Hosts hosts;
    private final Duration latency;
    private final int port;
    private volatile Shape shape;

    public SlowFeedServer(Hosts hosts, Duration latency, Shape shape) {
        this.hosts = hosts;
        this.latency = latency;
        this.shape = shape;
        this.port = listen();
    }

    private int listen() {
        for (int i = 0; i < TRIES; i++) {
            try {
                int first = listen(hosts.address(0), 0);
                hosts.addresses().stream().skip(1).forEach(address -> listen(address, first));
                return first;
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof BindException)) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("no port is free on all of " + hosts.count() + " loopback addresses");
    }

    private int listen(String address, int wanted) {
        return vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(1024))
                .requestHandler(request -> vertx.setTimer(latency.toMillis(), unused -> answer(request)))
                .listen(wanted, address)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    public int port() {
        return port;
    }

    public void show(Shape other) {
        shape = other;
    }

    /** Answers given so far that said 304. */
    public long unchanged() {
        return unchanged.get();
    }

    /** Answers given so far that had a body. */
    public long bodies() {
        return bodies.get();
    }

    /** Answers of either kind given so far. */
    public long answers() {
        return unchanged() + bodies();
    }

    private void answer(HttpServerRequest request) {
        int feed = Integer.parseInt(request.path().substring(1));
        var showing = shape;
        long number = newest.merge(feed, (long) showing.items(), (before, unused) -> before + showing.fresh());
        var etag = "\"" + number + "\"";
        HttpServerResponse response = request.response().putHeader("ETag", etag);
        if (etag.equals(request.getHeader("If-None-Match"))) {
            unchanged.incrementAndGet();
            response.setStatusCode(304).end();
            return;
        }
        bodies.incrementAndGet();
        response.putHeader("Content-Type", "application/rss+xml; charset=UTF-8")
                .end(TownFeed.rss(feed, number, showing.items(), Instant.now()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
