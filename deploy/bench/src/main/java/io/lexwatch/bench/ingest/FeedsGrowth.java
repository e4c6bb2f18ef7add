package io.lexwatch.bench.ingest;

import io.lexwatch.bench.feeds.Hosts;
import io.lexwatch.bench.feeds.SlowFeedServer;
import io.lexwatch.bench.feeds.SlowFeedServer.Shape;
import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Growth;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How the cost of a poll that finds nothing new grows with the number of feeds. */
final class FeedsGrowth {

    private static final List<Integer> FEEDS = List.of(100, 1_000, 10_000);
    private static final Hosts HOSTS = new Hosts(100);
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int ITEMS = 30;
    private static final IngestStack.Pace PACE = new IngestStack.Pace(Duration.ofSeconds(1), Duration.ofMillis(1), 4);

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    FeedsGrowth(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    void measure(Path folder) throws IOException, InterruptedException {
        var points = new ArrayList<Growth.Point>();
        for (int feeds : FEEDS) {
            Figure figure = report.add(measured(feeds, folder.resolve(Integer.toString(feeds))));
            points.add(new Growth.Point(feeds, figure.cpuMillis()));
        }
        report.add(new Growth("Polling without news", "feeds", "ms of processor time a poll", points));
    }

    private Figure measured(int feeds, Path folder) throws IOException, InterruptedException {
        progress.say("starting broker and ingest service for %d feeds", feeds);
        try (var server = new SlowFeedServer(HOSTS, LATENCY, new Shape(ITEMS, 0));
                var stack = IngestStack.start(folder, effort)) {
            stack.serve(PACE);
            stack.register(HOSTS, server.port(), feeds);
            while (server.bodies() < feeds) {
                progress.say("%d of %d feeds read", server.bodies(), feeds);
                Thread.sleep(1_000);
            }
            try (var cost = Cost.of(stack.pid())) {
                Thread.sleep(effort.warmUp().multipliedBy(2));
                var runs = new Meter(server::unchanged, cost).watch(effort.runs(), effort.each());
                return Figure.rate("ingest with " + feeds + " feeds: 304s", "a second", runs)
                        .resident(cost.residentMegabytes());
            }
        }
    }
}
