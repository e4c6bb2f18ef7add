package io.lexwatch.local.why;

import io.lexwatch.local.running.RunningLexwatch;
import io.lexwatch.local.terminal.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what analysts said of items, to measure the classifier with. */
@Command(
        name = "labels",
        mixinStandardHelpOptions = true,
        description = "Prints the items that analysts labelled, as JSON lines: ./lexwatch labels > mine.jsonl",
        footer = {"", "./lexwatch eval mine.jsonl measures the classifier on them."})
public final class LabelsCommand implements Callable<Integer> {

    @Mixin
    private RunningLexwatch lexwatch;

    @Spec
    private CommandSpec spec;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() {
        try (var alert = lexwatch.alert()) {
            String labels = alert.labels();
            if (labels.isBlank()) {
                spec.commandLine()
                        .getErr()
                        .println("lexwatch: analysts have labelled nothing yet. They do on the page of a fact in the"
                                + " console, or of an address under Why.");
            }
            labels.lines().forEach(screen::line);
        }
        return 0;
    }
}
