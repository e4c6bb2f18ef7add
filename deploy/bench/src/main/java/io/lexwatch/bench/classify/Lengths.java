package io.lexwatch.bench.classify;

import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Growth;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.worker.Worker;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the cost of a report grows with its length. */
final class Lengths {

    private static final List<Integer> LENGTHS = List.of(400, 4_000, 40_000, 200_000);

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    Lengths(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    void measure(Path folder) {
        progress.say("classifying reports of %s characters", LENGTHS);
        var args = new ArrayList<String>();
        args.add(Long.toString(effort.warmUp().dividedBy(2).toSeconds()));
        args.add(Long.toString(effort.each().toSeconds()));
        LENGTHS.forEach(length -> args.add(Integer.toString(length)));
        var runs = Worker.run(
                        LengthSpeed.class,
                        new JavaCommand.Heap(128, 384),
                        QuarkusProcess.classPath("classifier-service"),
                        folder,
                        effort.options("classify-lengths"),
                        args)
                .runs();
        var points = new ArrayList<Growth.Point>();
        for (int i = 0; i < runs.size(); i++) {
            var figure = report.add(Figure.rate(
                    "classified on one thread: reports of " + LENGTHS.get(i) + " characters",
                    "a second",
                    List.of(runs.get(i))));
            points.add(new Growth.Point(LENGTHS.get(i), figure.cpuMillis()));
        }
        report.add(new Growth("Classifying a report", "characters", "ms of processor time", points));
    }
}
