package io.lexwatch.bench.ingest;

import io.lexwatch.bench.measure.Measuring;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench ingest}. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "Polling of 10,000 feeds on 500 hosts with 20 ms latency, reading, and 50,000 feeds in one replica.")
public final class IngestCommand implements Callable<Integer> {

    /** What can be measured alone. */
    enum Part {
        UNCHANGED,
        CHANGED,
        PARSE,
        GROWTH,
        MANY
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
        var progress = measuring.progress();
        var report = measuring.report();
        var polls = new Polls(effort, progress, report);
        if (parts.contains(Part.PARSE)) {
            new Parsing(effort, progress, report).measure(measuring.folder("parse"));
        }
        if (parts.contains(Part.UNCHANGED)) {
            polls.unchanged(measuring.folder("unchanged"));
        }
        if (parts.contains(Part.CHANGED)) {
            polls.changed(measuring.folder("changed"));
        }
        if (parts.contains(Part.GROWTH)) {
            new FeedsGrowth(effort, progress, report).measure(measuring.folder("growth"));
        }
        if (parts.contains(Part.MANY)) {
            new ManyFeeds(effort, progress, report).measure(measuring.folder("many"));
        }
        return measuring.finish();
    }
}
