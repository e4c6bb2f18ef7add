package io.lexwatch.bench.classify;

import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.measure.Run;
import io.lexwatch.bench.measure.Series;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.bench.worker.Metrics;
import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/** The classifier service between two topics: general news in, what is flagged out; beside a bare consumer. */
final class ServiceSpeed {

    private static final JavaCommand.Heap HEAP = new JavaCommand.Heap(128, 384);
    private static final int ONE_REPORT_IN = 200;
    private static final int ITEMS = 60_000;
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    ServiceSpeed(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    void measure(Path folder) throws IOException, InterruptedException {
        try (var broker = LocalBroker.onFreePort(folder.resolve("broker"))) {
            var kafka = new RawKafka(broker.bootstrapServers());
            progress.say("writing %d items, one report on a law in %d", ITEMS, ONE_REPORT_IN);
            kafka.write(ITEMS, ONE_REPORT_IN);
            var bare = report.add(kafka.measure(ITEMS, effort.runs()));
            progress.say("starting the classifier service");
            try (var service = start(broker, folder, "classifier-service", effort);
                    var metrics = new Metrics(service.address())) {
                service.awaitReady(READY_WITHIN);
                awaitClassified(metrics, ITEMS);
                try (var cost = Cost.of(service.process().pid())) {
                    var meter = new Meter(() -> classified(metrics), cost);
                    var runs = new ArrayList<Run>();
                    for (int i = 0; i < effort.runs(); i++) {
                        progress.say("measuring while the service catches up with %d items", ITEMS);
                        runs.add(catchUp(service, kafka, meter, metrics));
                    }
                    report.add(Figure.rate("classifier service: items from and to Kafka", "a second", runs)
                            .atLeast(2_000)
                            .beside(bare));
                    report.add(
                            Figure.of("classifier service: resident memory", "MB", Series.of(cost.residentMegabytes()))
                                    .atMost(512));
                }
            }
        }
    }

    static QuarkusProcess start(LocalBroker broker, Path folder, String name, Effort effort) {
        return QuarkusProcess.start(
                "classifier-service",
                "classifier",
                FreePort.find(),
                HEAP,
                Map.of("LEXWATCH_KAFKA", broker.bootstrapServers(), "LEXWATCH_API_KEY", "bench-key-of-this-run-alone"),
                folder,
                effort.options(name).toArray(String[]::new));
    }

    /** Stands still while items are written, then handles them all. */
    private static Run catchUp(QuarkusProcess service, RawKafka kafka, Meter meter, Metrics metrics)
            throws InterruptedException {
        double before = classified(metrics);
        service.pause();
        try {
            kafka.write(ITEMS, ONE_REPORT_IN);
        } finally {
            service.resume();
        }
        return meter.during(() -> awaitClassified(metrics, before + ITEMS));
    }

    static double classified(Metrics metrics) {
        return metrics.sum("lexwatch_classifier_items_total");
    }

    private static void awaitClassified(Metrics metrics, double items) throws InterruptedException {
        while (classified(metrics) < items) {
            Thread.sleep(50);
        }
    }
}
