package io.lexwatch.bench.endtoend;

import io.lexwatch.bench.measure.Measuring;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench end-to-end}. */
@Command(
        name = "end-to-end",
        mixinStandardHelpOptions = true,
        description =
                "From a feed's answer to the message at a receiver, at 10, 100, 500 and 1,000 items a second; outages.")
public final class EndToEndCommand implements Callable<Integer> {

    /** What can be measured alone. */
    enum Part {
        DELAYS,
        OUTAGES
    }

    @Mixin
    private Measuring measuring;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Measure these parts alone: ${COMPLETION-CANDIDATES}.")
    private List<Part> only = Arrays.asList(Part.values());

    @Option(
            names = "--outage",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long each stage is away. Default: 60; a release is measured with 600.")
    private int outage;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var parts = EnumSet.copyOf(only);
        if (parts.contains(Part.DELAYS)) {
            new WholeWay(measuring.effort(), measuring.progress(), measuring.report())
                    .measure(measuring.folder("end-to-end"));
        }
        if (parts.contains(Part.OUTAGES)) {
            new Outages(measuring.effort(), measuring.progress(), measuring.report(), Duration.ofSeconds(outage))
                    .measure(measuring.folder("outages"));
        }
        return measuring.finish();
    }
}
