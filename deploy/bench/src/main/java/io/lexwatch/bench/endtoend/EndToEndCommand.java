package io.lexwatch.bench.endtoend;

import io.lexwatch.bench.measure.Measuring;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench end-to-end}. */
@Command(
        name = "end-to-end",
        mixinStandardHelpOptions = true,
        description = "From a feed's answer to the message at a receiver, at 10, 100, 500 and 1,000 items a second.")
public final class EndToEndCommand implements Callable<Integer> {

    @Mixin
    private Measuring measuring;

    @Override
    public Integer call() throws IOException, InterruptedException {
        new WholeWay(measuring.effort(), measuring.progress(), measuring.report())
                .measure(measuring.folder("end-to-end"));
        return measuring.finish();
    }
}
