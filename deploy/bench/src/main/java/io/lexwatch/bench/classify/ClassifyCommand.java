package io.lexwatch.bench.classify;

import io.lexwatch.bench.measure.Measuring;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench classify}. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description =
                "Classification of rejected texts, general news and reports on laws; the service between its topics, alone and as replicas.")
public final class ClassifyCommand implements Callable<Integer> {

    /** What can be measured alone. */
    enum Part {
        PIPELINE,
        LENGTHS,
        SERVICE,
        REPLICAS
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
        if (parts.contains(Part.PIPELINE)) {
            new Pipeline(effort, measuring.progress(), measuring.report()).measure(measuring.folder("pipeline"));
        }
        if (parts.contains(Part.LENGTHS)) {
            new Lengths(effort, measuring.progress(), measuring.report()).measure(measuring.folder("lengths"));
        }
        if (parts.contains(Part.SERVICE)) {
            new ServiceSpeed(effort, measuring.progress(), measuring.report()).measure(measuring.folder("service"));
        }
        if (parts.contains(Part.REPLICAS)) {
            new Replicas(effort, measuring.progress(), measuring.report()).measure(measuring.folder("replicas"));
        }
        return measuring.finish();
    }
}
