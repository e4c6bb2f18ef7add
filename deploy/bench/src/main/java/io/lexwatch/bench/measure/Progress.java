package io.lexwatch.bench.measure;

import java.io.PrintWriter;
import java.time.Duration;

/** Says on standard error what is being done, so that standard output holds the result alone. */
public final class Progress {

    private final PrintWriter err;
    private final long begun = System.nanoTime();

    public Progress(PrintWriter err) {
        this.err = err;
    }

    public void say(String format, Object... values) {
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        err.printf("%4d s  %s%n", seconds, values.length == 0 ? format : format.formatted(values));
        err.flush();
    }
}
