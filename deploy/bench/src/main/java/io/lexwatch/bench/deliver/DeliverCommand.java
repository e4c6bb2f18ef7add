package io.lexwatch.bench.deliver;

import io.lexwatch.bench.measure.Measuring;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench deliver}. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description =
                "Folding of flagged items into facts, and deliveries to 50 endpoints, the inbox of 100,000 alerts.")
public final class DeliverCommand implements Callable<Integer> {

    /** What can be measured alone. */
    enum Part {
        FOLD,
        SEND,
        SEARCH
    }

    @Mixin
    private Measuring measuring;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Measure these parts alone: ${COMPLETION-CANDIDATES}.")
    private List<Part> only = Arrays.asList(Part.values());

    @Override
    public Integer call() throws IOException, InterruptedException {
        var parts = EnumSet.copyOf(only);
        var effort = measuring.effort();
        if (parts.contains(Part.FOLD)) {
            new Folding(effort, measuring.progress(), measuring.report()).measure(measuring.folder("fold"));
        }
        if (parts.contains(Part.SEND)) {
            new Sending(effort, measuring.progress(), measuring.report()).measure(measuring.folder("send"));
        }
        if (parts.contains(Part.SEARCH)) {
            new Searching(effort, measuring.progress(), measuring.report()).measure(measuring.folder("search"));
        }
        return measuring.finish();
    }
}
