package io.lexwatch.bench.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Measuring;
import io.lexwatch.bench.measure.Series;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.ProjectHome;
import io.lexwatch.processes.QuarkusProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench merge}: needs the real news that lies beside the checkout, and says so where it does not. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "How well reports of one fact are told as one alert: real news beside what a person read in it.")
public final class MergeCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JavaCommand.Heap HEAP = new JavaCommand.Heap(128, 384);
    private static final String SCORE = "SCORE ";

    @Spec
    private CommandSpec spec;

    @Mixin
    private Measuring measuring;

    @Option(names = "--show", description = "Print every alert with its sources, to be read by a person.")
    private boolean show;

    @Override
    public Integer call() throws IOException {
        Path shared = ProjectHome.find().resolveSibling("shared");
        Path july = shared.resolve("replay").resolve("2020-07");
        Path dev = shared.resolve("eval").resolve("dev.jsonl");
        if (!Files.isDirectory(july) || !Files.isRegularFile(dev)) {
            spec.commandLine().getErr().println("lexwatch: there is no real news in " + shared + " to measure with");
            return 1;
        }
        run(List.of(
                "replay of July 2020=" + july,
                "May 2023=2023-05:" + dev + "," + dev.resolveSibling("candidates.jsonl")));
        return measuring.finish();
    }

    private void run(List<String> sets) throws IOException {
        Path folder = measuring.folder("merge");
        Path told = folder.resolve("told.txt");
        var args = new ArrayList<String>(List.of(told.toString()));
        args.addAll(sets);
        String path = String.join(
                File.pathSeparator,
                System.getProperty("java.class.path"),
                QuarkusProcess.classPath("classifier-service"),
                QuarkusProcess.classPath("alert-service"));
        var command = JavaCommand.of("merging", path, Merging.class.getName(), HEAP, folder)
                .withArgs(args.toArray(String[]::new));
        try (var process = command.start()) {
            int code = process.onExit().join();
            if (code != 0) {
                throw new IllegalStateException("merging failed with exit code " + code + ":\n  "
                        + String.join("\n  ", command.log().tail(15)));
            }
        }
        tell(Files.readAllLines(told));
    }

    private void tell(List<String> lines) throws JsonProcessingException {
        var scores = new ArrayList<JsonNode>();
        for (String line : lines) {
            if (line.startsWith(SCORE)) {
                scores.add(JSON.readTree(line.substring(SCORE.length())));
            } else if (show) {
                spec.commandLine().getOut().println(line);
            }
        }
        for (JsonNode each : scores) {
            Score score = JSON.treeToValue(each.path("score"), Score.class);
            String name = each.path("name").asText();
            add(name + ": facts read by a person", score.facts());
            add(name + ": findings of them that were told", score.tellings());
            add(name + ": findings that no person read", score.unread());
            measuring
                    .report()
                    .add(Figure.of(name + ": duplicates a fact", "", Series.of(score.duplicatesPerFact()))
                            .atMost(0.1));
            measuring
                    .report()
                    .add(Figure.of(name + ": wrong merges, %", "", Series.of(100 * score.wrongShare()))
                            .atMost(3));
        }
    }

    private void add(String name, int value) {
        measuring.report().add(Figure.of(name, "", Series.of(value)));
    }
}
