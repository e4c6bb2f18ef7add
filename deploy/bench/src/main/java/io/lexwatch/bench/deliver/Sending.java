package io.lexwatch.bench.deliver;

import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.receivers.SlowReceiver;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.bench.worker.Worker;
import io.lexwatch.processes.JavaCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Deliveries a second to fifty endpoints whose receiver takes 20 ms for each. */
final class Sending {

    private static final int ENDPOINTS = 50;
    private static final Duration LATENCY = Duration.ofMillis(20);

    /** Far more than the runs can take. */
    private static final int FACTS = 2_000;

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    Sending(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    void measure(Path folder) throws IOException, InterruptedException {
        try (var receiver = new SlowReceiver(LATENCY, (body, arrived) -> {})) {
            var addresses = receiver.addresses(ENDPOINTS);
            var bare = report.add(bare(addresses.getFirst(), folder));
            progress.say("starting broker, store and alert service");
            try (var stack = AlertStack.start(folder, effort)) {
                stack.serve();
                try (var api = stack.api()) {
                    api.subscribe(addresses);
                }
                stack.news().write(0, FACTS, 1);
                long before = receiver.taken();
                while (receiver.taken() == before) {
                    progress.say("waiting for the first delivery");
                    Thread.sleep(500);
                }
                Thread.sleep(effort.warmUp().multipliedBy(3));
                progress.say("measuring deliveries to %d endpoints", ENDPOINTS);
                try (var cost = Cost.of(stack.service().process().pid())) {
                    var runs = new Meter(receiver::taken, cost).watch(effort.runs(), effort.each());
                    report.add(Figure.rate("alert service: deliveries to 50 endpoints", "a second", runs)
                            .atLeast(400)
                            .beside(bare)
                            .ratioAtLeast(0.5)
                            .resident(cost.residentMegabytes()));
                }
            }
        }
    }

    private Figure bare(String first, Path folder) {
        progress.say("measuring the bare client");
        var args = Stream.of(
                        first.substring(0, first.length() - 1),
                        ENDPOINTS,
                        effort.warmUp().dividedBy(2).toSeconds(),
                        effort.runs(),
                        effort.each().toSeconds())
                .map(String::valueOf)
                .toList();
        var result = Worker.run(
                BarePosts.class, new JavaCommand.Heap(64, 384), "", folder, effort.options("bare-posts"), args);
        return Figure.rate("bare client: posts to 50 endpoints", "a second", result.runs())
                .resident(result.residentMegabytes());
    }
}
