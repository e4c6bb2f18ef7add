package io.lexwatch.bench.match;

import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Growth;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.measure.Run;
import io.lexwatch.bench.worker.Worker;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the cost of matching an alert grows with the number of subscriptions. */
final class Matching {

    private static final List<Integer> SUBSCRIPTIONS = List.of(1, 10, 100, 1_000, 10_000);

    /** An alert within 2 ms. */
    private static final double ALERTS_A_SECOND = 500;

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    Matching(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    void measure(Path folder) {
        var indexed = new ArrayList<Growth.Point>();
        for (int count : SUBSCRIPTIONS) {
            progress.say("matching alerts with %d subscriptions", count);
            List<Run> runs = runs(count, folder);
            var every = report.add(Figure.rate(
                    "every filter asked: alerts matched with " + count, "a second", runs.subList(0, effort.runs())));
            var figure = Figure.rate(
                            "index: alerts matched with " + count,
                            "a second",
                            runs.subList(effort.runs(), 2 * effort.runs()))
                    .beside(every);
            report.add(count == 10_000 ? figure.atLeast(ALERTS_A_SECOND) : figure);
            indexed.add(new Growth.Point(count, 1e6 / figure.value().median()));
        }
        report.add(new Growth("Matching an alert", "subscriptions", "µs", indexed));
    }

    private List<Run> runs(int count, Path folder) {
        return Worker.run(
                        MatchSpeed.class,
                        new JavaCommand.Heap(128, 384),
                        QuarkusProcess.classPath("alert-service"),
                        folder,
                        effort.options("match-" + count),
                        List.of(
                                Integer.toString(count),
                                Long.toString(effort.warmUp().dividedBy(2).toSeconds()),
                                Integer.toString(effort.runs()),
                                Long.toString(effort.each().toSeconds())))
                .runs();
    }
}
