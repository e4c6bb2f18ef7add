package io.lexwatch.bench.endtoend;

import io.lexwatch.bench.feeds.FeedBodies;
import io.lexwatch.bench.feeds.Hosts;
import io.lexwatch.bench.texts.LawNews;
import io.lexwatch.bench.texts.TownNews;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Feeds whose items appear at a steady rate, every so many of them a report on a data law; remembers when a report was
 * first handed out.
 */
final class Newsroom implements AutoCloseable {

    /** More than appear in a feed between two polls, so that none is missed. */
    private static final int SHOWN = 60;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final Map<Integer, Long> handedOut = new ConcurrentHashMap<>();
    private final Hosts hosts;
    private final int oneReportIn;
    private final int port;
    private volatile Rate rate = new Rate(0, 0, System.nanoTime());

    /** From a moment on, so many items a second after those there were. */
    private record Rate(long before, double perSecond, long since) {

        long items() {
            return before + (long) ((System.nanoTime() - since) / 1e9 * perSecond);
        }
    }

    Newsroom(Hosts hosts, int oneReportIn) {
        this.hosts = hosts;
        this.oneReportIn = oneReportIn;
        int first = listen(hosts.address(0), 0);
        hosts.addresses().stream().skip(1).forEach(address -> listen(address, first));
        this.port = first;
    }

    private int listen(String address, int wanted) {
        return vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(wanted, address)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    int port() {
        return port;
    }

    /** Items that have appeared so far. */
    long items() {
        return rate.items();
    }

    /** The number that the next report will have. */
    int nextReport() {
        return (int) (items() / oneReportIn) + 1;
    }

    /** Changes how fast items appear. */
    void appear(double perSecond) {
        rate = new Rate(items(), perSecond, System.nanoTime());
    }

    /** When a report was first handed out, in nanoseconds of this machine's clock; null where it was not yet. */
    Long handedOut(int report) {
        return handedOut.get(report);
    }

    /** When a report appeared, in nanoseconds of this machine's clock; of those before the last change of rate, that moment. */
    long appeared(int report) {
        Rate now = rate;
        double after = ((long) report * oneReportIn - now.before()) / now.perSecond();
        return now.since() + Math.max(0, (long) (after * 1e9));
    }

    /** Whether a poll of its feed would still find a report. */
    boolean isShown(int report) {
        return items() - (long) report * oneReportIn < (long) SHOWN * hosts.count();
    }

    private void answer(HttpServerRequest request) {
        int feed = Integer.parseInt(request.path().substring(1));
        long newest = (items() - 1 - feed) / hosts.count();
        var items = new ArrayList<FeedBodies.Item>();
        var reports = new ArrayList<Integer>();
        for (long own = newest; own >= Math.max(0, newest - SHOWN + 1); own--) {
            long number = own * hosts.count() + feed;
            if (number % oneReportIn == 0) {
                reports.add((int) (number / oneReportIn));
            }
            items.add(item(number));
        }
        request.response()
                .putHeader("Content-Type", "application/rss+xml; charset=UTF-8")
                .end(FeedBodies.rss("Example Times " + feed, items, Instant.now()))
                .onSuccess(sent -> {
                    long now = System.nanoTime();
                    reports.forEach(report -> handedOut.putIfAbsent(report, now));
                });
    }

    private FeedBodies.Item item(long number) {
        if (number % oneReportIn != 0) {
            var town = new TownNews(number);
            return new FeedBodies.Item("n" + number, "http://news.example/town/" + number, town.title(), town.text());
        }
        int report = (int) (number / oneReportIn);
        var law = new LawNews(report);
        return new FeedBodies.Item("n" + number, "http://news.example/law/" + report, law.title(), law.text());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
