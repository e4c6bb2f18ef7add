package io.lexwatch.bench.deliver;

import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import java.io.IOException;
import java.nio.file.Path;

/** Flagged items a second that become sources of facts in the embedded store. */
final class Folding {

    private static final int SOURCES_A_FACT = 5;

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    Folding(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    void measure(Path folder) throws IOException, InterruptedException {
        int items = effort.quick() ? 40_000 : 60_000;
        progress.say("starting broker, store and alert service");
        try (var stack = AlertStack.start(folder, effort)) {
            stack.news().write(0, items, SOURCES_A_FACT);
            stack.serve();
            try (var metrics = stack.metrics();
                    var cost = Cost.of(stack.service().process().pid())) {
                var meter = new Meter(() -> metrics.sum("lexwatch_flagged_items_total"), cost);
                meter.during(() -> Thread.sleep(effort.warmUp()));
                progress.say("measuring %d items, %d sources a fact", items, SOURCES_A_FACT);
                var runs = meter.watch(effort.runs(), effort.each());
                report.add(Figure.rate("alert service: flagged items folded", "a second", runs)
                        .atLeast(300)
                        .resident(cost.residentMegabytes()));
            }
        }
    }
}
