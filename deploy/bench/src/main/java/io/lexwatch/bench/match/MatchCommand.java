package io.lexwatch.bench.match;

import io.lexwatch.bench.measure.Measuring;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench match}. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Alerts matched with 1 to 10,000 subscriptions on one thread, beside asking every filter.")
public final class MatchCommand implements Callable<Integer> {

    @Mixin
    private Measuring measuring;

    @Override
    public Integer call() throws IOException {
        new Matching(measuring.effort(), measuring.progress(), measuring.report()).measure(measuring.folder("match"));
        return measuring.finish();
    }
}
