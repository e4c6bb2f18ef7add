package io.lexwatch.bench.classify;

import io.lexwatch.bench.classify.PipelineSpeed.Mix;
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

/** The cascade alone, in a virtual machine of its own: what the automaton rejects, general news, reports on laws. */
final class Pipeline {

    /** Half of the 1 GB that Kubernetes allows a replica, less what is not heap. */
    private static final JavaCommand.Heap HEAP = new JavaCommand.Heap(128, 384);

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    Pipeline(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    void measure(Path folder) {
        measure("texts that the automaton rejects", Mix.REJECTED, "background.jsonl", 20_000, folder);
        measure("general news", Mix.GENERAL, "background.jsonl", 2_000, folder);
        measure("reports on data laws", Mix.RELEVANT, "dev.jsonl", 100, folder);
    }

    private void measure(String what, Mix mix, String file, double wanted, Path folder) {
        var real = ProjectHome.find().resolveSibling("shared").resolve("eval").resolve(file);
        boolean there = Files.isRegularFile(real);
        var name = what + (there ? " (real)" : " (generated)");
        progress.say("classifying %s", name);
        var args = List.of(
                mix.name(),
                there ? real.toString() : "-",
                Long.toString(effort.warmUp().toSeconds()),
                Integer.toString(effort.runs()),
                Long.toString(effort.each().dividedBy(2).toSeconds()));
        var result = Worker.run(
                PipelineSpeed.class,
                HEAP,
                QuarkusProcess.classPath("classifier-service"),
                folder,
                effort.options("classify-" + mix.name().toLowerCase(java.util.Locale.ROOT)),
                args);
        var bare = report.add(Figure.rate("JSON alone: " + name, "a second", every(result.runs(), 0)));
        report.add(Figure.rate("classified: " + name, "a second", every(result.runs(), 1))
                .atLeast(wanted)
                .beside(bare)
                .resident(result.residentMegabytes()));
    }

    private static List<Run> every(List<Run> runs, int second) {
        return IntStream.range(0, runs.size())
                .filter(i -> i % 2 == second)
                .mapToObj(runs::get)
                .toList();
    }
}
