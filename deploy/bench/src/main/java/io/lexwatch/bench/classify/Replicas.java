package io.lexwatch.bench.classify;

import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Growth;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.measure.Series;
import io.lexwatch.bench.worker.Metrics;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much more several classifiers handle that share the partitions of one topic. */
final class Replicas {

    private static final List<Integer> REPLICAS = List.of(1, 2, 4);
    private static final int ONE_REPORT_IN = 200;
    private static final int ITEMS = 20_000;
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    Replicas(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    void measure(Path folder) throws InterruptedException {
        var services = new ArrayList<QuarkusProcess>();
        var points = new ArrayList<Growth.Point>();
        try (var broker = LocalBroker.onFreePort(folder.resolve("broker"))) {
            var kafka = new RawKafka(broker.bootstrapServers());
            for (int wanted : REPLICAS) {
                while (services.size() < wanted) {
                    progress.say("starting replica %d", services.size() + 1);
                    services.add(ServiceSpeed.start(
                            broker,
                            folder.resolve("replica-" + services.size()),
                            "replica-" + services.size(),
                            effort));
                    services.getLast().awaitReady(READY_WITHIN);
                }
                catchUp(services, kafka);
                double rate = catchUp(services, kafka);
                report.add(Figure.of(
                        "classifier, " + wanted + " replicas: items from and to Kafka", "a second", Series.of(rate)));
                points.add(new Growth.Point(wanted, rate));
            }
            report.add(new Growth("Classifying", "replicas", "items a second", points));
        } finally {
            services.forEach(QuarkusProcess::close);
        }
    }

    /** Items a second, from the moment that all go on until all is handled. */
    private double catchUp(List<QuarkusProcess> services, RawKafka kafka) throws InterruptedException {
        progress.say("%d replicas catch up with %d items", services.size(), ITEMS);
        double before = classified(services);
        services.forEach(QuarkusProcess::pause);
        try {
            kafka.write(ITEMS, ONE_REPORT_IN);
        } finally {
            services.forEach(QuarkusProcess::resume);
        }
        long begun = System.nanoTime();
        while (classified(services) < before + ITEMS) {
            Thread.sleep(50);
        }
        return ITEMS / ((System.nanoTime() - begun) / 1e9);
    }

    private static double classified(List<QuarkusProcess> services) {
        double sum = 0;
        for (QuarkusProcess service : services) {
            try (var metrics = new Metrics(service.address())) {
                sum += ServiceSpeed.classified(metrics);
            }
        }
        return sum;
    }
}
