package io.lexwatch.bench.ingest;

import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.measure.Run;
import io.lexwatch.bench.worker.Worker;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.ProjectHome;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** How fast feeds are read compared with plain ROME: generated ones, and real ones where there are some. */
final class Parsing {

    private static final JavaCommand.Heap HEAP = new JavaCommand.Heap(64, 256);

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    Parsing(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    /** Measures both kinds of feeds. */
    void measure(Path folder) {
        compare("generated feeds of 30 items", "-", folder);
        var real = ProjectHome.find().resolveSibling("shared").resolve("feeds");
        if (Files.isDirectory(real)) {
            compare("real feeds", real.toString(), folder);
        } else {
            progress.say("no real feeds in %s: generated ones alone are measured", real);
        }
    }

    private void compare(String what, String source, Path folder) {
        progress.say("reading %s with ROME and with the service's reader", what);
        var args = List.of(
                source,
                Long.toString(effort.warmUp().toSeconds()),
                Integer.toString(effort.runs()),
                Long.toString(effort.each().dividedBy(2).toSeconds()));
        var result = Worker.run(
                ParseSpeed.class,
                HEAP,
                QuarkusProcess.classPath("ingest-service"),
                folder,
                effort.options("parse"),
                args);
        var rome = report.add(Figure.rate("plain ROME: " + what, "a second", every(result.runs(), 0)));
        report.add(Figure.rate("reader: " + what, "a second", every(result.runs(), 1))
                .beside(rome)
                .ratioAtLeast(0.7)
                .resident(result.residentMegabytes()));
    }

    private static List<Run> every(List<Run> runs, int second) {
        return IntStream.range(0, runs.size())
                .filter(i -> i % 2 == second)
                .mapToObj(runs::get)
                .toList();
    }
}
