package io.lexwatch.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every measurement can be told, and where its result goes. */
public final class Measuring {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--quick", description = "Fewer and shorter runs: shows that it works, not how fast it is.")
    private boolean quick;

    @Option(names = "--json", description = "One JSON object a line and figure.")
    private boolean json;

    @Option(
            names = "--profile",
            paramLabel = "FOLDER",
            description = "Write a flight recording (JFR) of each measured process there; this costs some speed.")
    private Path recordings;

    @Option(
            names = "--jvm",
            paramLabel = "OPTION",
            description = "A further option of the virtual machines to be measured, such as -XX:+UseG1GC.")
    private List<String> jvm = List.of();

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw how costs grow, as far as that is measured, as SVG.")
    private Path plot;

    private final Report report = new Report();
    private Path folder;
    private Progress progress;

    public Effort effort() {
        return Effort.of(quick, recordings == null ? null : recordings.toAbsolutePath(), jvm);
    }

    public Progress progress() {
        if (progress == null) {
            progress = new Progress(spec.commandLine().getErr());
        }
        return progress;
    }

    public Report report() {
        return report;
    }

    /** A new folder for data and logs, deleted at the end. */
    public Path folder(String name) {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("lexwatch-bench-");
                Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
            }
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the measurement's data", e);
        }
    }

    private void delete() {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The measurement's data in " + folder + " could not be deleted: " + e.getMessage());
        }
    }

    /** Prints the report and answers with the exit code: 1 where something that must be reached is not. */
    public int finish() throws IOException {
        report.print(spec.commandLine().getOut(), json);
        if (plot != null && report.growths().isEmpty()) {
            progress().say("nothing that grows was measured: %s is not written", plot);
        } else if (plot != null) {
            Plot.write(plot, report.growths());
        }
        return report.isReached() ? 0 : 1;
    }
}
