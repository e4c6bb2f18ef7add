package io.lexwatch.bench.ingest;

import io.lexwatch.bench.feeds.Hosts;
import io.lexwatch.bench.feeds.SlowFeedServer;
import io.lexwatch.bench.feeds.SlowFeedServer.Shape;
import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.measure.Series;
import io.lexwatch.bench.worker.Cost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** One replica with fifty thousand feeds: its memory, and how soon after a kill it polls as before. */
final class ManyFeeds {

    private static final Hosts HOSTS = new Hosts(500);
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int ITEMS = 30;
    private static final Duration EVERY = Duration.ofSeconds(60);
    private static final double AS_BEFORE = 0.9;

    private final Effort effort;
    private final Progress progress;
    private final Report report;
    private final int feeds;

    ManyFeeds(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
        this.feeds = effort.quick() ? 5_000 : 50_000;
    }

    void measure(Path folder) throws IOException, InterruptedException {
        try (var server = new SlowFeedServer(HOSTS, LATENCY, new Shape(ITEMS, 0));
                var stack = IngestStack.start(folder, effort)) {
            var pace = new IngestStack.Pace(EVERY, Duration.ofMillis(500), 2);
            stack.serve(pace);
            progress.say("registering %d feeds on %d hosts", feeds, HOSTS.count());
            stack.register(HOSTS, server.port(), feeds);
            for (long read = 0; read < feeds; read = server.bodies()) {
                progress.say("%d of %d feeds read", read, feeds);
                Thread.sleep(5_000);
            }
            progress.say("all are read; watching the rate");
            double rate = rate(server, Duration.ofSeconds(20));
            report.add(Figure.of(feeds + " feeds registered: 304s", "a second", Series.of(rate))
                    .resident(Cost.residentMegabytes(stack.pid())));
            report.add(Figure.of(
                            feeds + " feeds registered: resident memory",
                            "MB",
                            Series.of(Cost.residentMegabytes(stack.pid())))
                    .atMost(512));
            progress.say("killing the service and starting it again");
            stack.kill();
            long begun = System.nanoTime();
            stack.serve(pace);
            while (rate(server, Duration.ofSeconds(1)) < AS_BEFORE * rate) {
                progress.say("not as fast as before yet");
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            report.add(Figure.of("killed and started with " + feeds + " feeds: as fast again", "s", Series.of(seconds))
                    .atMost(20)
                    .resident(Cost.residentMegabytes(stack.pid())));
        }
    }

    private static double rate(SlowFeedServer server, Duration during) throws InterruptedException {
        long before = server.answers();
        long begun = System.nanoTime();
        Thread.sleep(during);
        return (server.answers() - before) * 1e9 / (System.nanoTime() - begun);
    }
}
