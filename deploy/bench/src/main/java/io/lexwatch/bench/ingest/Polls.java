package io.lexwatch.bench.ingest;

import io.lexwatch.bench.feeds.Hosts;
import io.lexwatch.bench.feeds.SlowFeedServer;
import io.lexwatch.bench.feeds.SlowFeedServer.Shape;
import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.measure.Run;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.bench.worker.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** Polls a second of many feeds on many hosts, whether nothing has changed in them or something has. */
final class Polls {

    private static final int FEEDS = 10_000;
    private static final Hosts HOSTS = new Hosts(500);
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int ITEMS = 30;
    private static final Duration EVERY = Duration.ofSeconds(8);
    private static final int AT_ONCE = 256;

    /** What hosts are spared by default. */
    private static final IngestStack.Pace POLITE = new IngestStack.Pace(EVERY, Duration.ofMillis(500), 2);

    /** As good as no pace: what the service itself can do. */
    private static final IngestStack.Pace UNPACED =
            new IngestStack.Pace(Duration.ofSeconds(1), Duration.ofMillis(1), 4);

    private final Effort effort;
    private final Progress progress;
    private final Report report;
    private long readBefore;

    Polls(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    /** All feeds are read once, then nothing changes any more. */
    void unchanged(Path folder) throws IOException, InterruptedException {
        try (var server = new SlowFeedServer(HOSTS, LATENCY, new Shape(ITEMS, 0))) {
            var polite = report.add(bare("bare client, hosts spared: 304s", folder, server, POLITE));
            var unpaced = report.add(bare("bare client, no pace: 304s", folder, server, UNPACED));
            try (var stack = begin(folder, server)) {
                awaitRead(server);
                progress.say("measuring 304s with hosts spared");
                report.add(measured("ingest, hosts spared: 304s", stack, server::unchanged)
                        .atLeast(600)
                        .beside(polite));
                progress.say("starting the service again, sparing no host");
                stack.serve(UNPACED);
                report.add(measured("ingest, no pace: 304s", stack, server::unchanged)
                        .beside(unpaced)
                        .ratioAtLeast(0.6));
            }
        }
    }

    /** Every answer has something new: one item of thirty, then all thirty. */
    void changed(Path folder) throws IOException, InterruptedException {
        try (var server = new SlowFeedServer(HOSTS, LATENCY, new Shape(ITEMS, 1))) {
            var bare = report.add(bare("bare client, no pace: bodies of 30 items", folder, server, UNPACED));
            try (var stack = begin(folder, server);
                    var metrics = stack.metrics()) {
                awaitRead(server);
                progress.say("measuring bodies with one new item of %d", ITEMS);
                report.add(measured("ingest: bodies with 1 new item of 30", stack, server::bodies)
                        .atLeast(200)
                        .beside(bare));
                server.show(new Shape(ITEMS, ITEMS));
                progress.say("measuring bodies with %d new items", ITEMS);
                report.add(measured("ingest: bodies with 30 new items", stack, server::bodies)
                        .atLeast(200)
                        .beside(bare));
                report.add(measured(
                        "ingest: items committed of such bodies",
                        stack,
                        () -> metrics.sum("lexwatch_ingest_items_total")));
            }
        }
    }

    private IngestStack begin(Path folder, SlowFeedServer server) {
        progress.say("starting broker and ingest service");
        var stack = IngestStack.start(folder, effort);
        stack.serve(POLITE);
        progress.say("registering %d feeds on %d hosts", FEEDS, HOSTS.count());
        readBefore = server.bodies();
        stack.register(HOSTS, server.port(), FEEDS);
        return stack;
    }

    private void awaitRead(SlowFeedServer server) throws InterruptedException {
        for (long read = 0; read < FEEDS; read = server.bodies() - readBefore) {
            progress.say("%d of %d feeds read", read, FEEDS);
            Thread.sleep(2_000);
        }
    }

    private Figure measured(String name, IngestStack stack, DoubleSupplier counter)
            throws InterruptedException, IOException {
        try (var cost = Cost.of(stack.pid())) {
            Thread.sleep(effort.warmUp());
            List<Run> runs = new Meter(counter, cost).watch(effort.runs(), effort.each());
            return Figure.rate(name, "a second", runs).resident(cost.residentMegabytes());
        }
    }

    private Figure bare(String name, Path folder, SlowFeedServer server, IngestStack.Pace pace) {
        progress.say("measuring: %s", name);
        var args = Stream.of(
                        HOSTS.count(),
                        server.port(),
                        FEEDS,
                        pace == POLITE ? HOSTS.count() : AT_ONCE,
                        pace.gap().toMillis(),
                        effort.warmUp().toSeconds(),
                        effort.runs(),
                        effort.each().toSeconds())
                .map(String::valueOf)
                .toList();
        var result = Worker.run(BareGets.class, IngestStack.HEAP, "", folder, List.of(), args);
        return Figure.rate(name, "a second", result.runs()).resident(result.residentMegabytes());
    }
}
