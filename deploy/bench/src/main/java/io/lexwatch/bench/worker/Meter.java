package io.lexwatch.bench.worker;

import io.lexwatch.bench.measure.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Reads a counter and a process's cost at both ends of each run. */
public final class Meter {

    private final DoubleSupplier counter;
    private final Cost cost;

    /**
     * A meter.
     *
     * @param counter items handled so far
     * @param cost of the process that handles them
     */
    public Meter(DoubleSupplier counter, Cost cost) {
        this.counter = counter;
        this.cost = cost;
    }

    /** Watches what goes on by itself, so many times for so long. */
    public List<Run> watch(int runs, Duration each) throws InterruptedException {
        var measured = new ArrayList<Run>();
        for (int i = 0; i < runs; i++) {
            measured.add(during(() -> Thread.sleep(each)));
        }
        return measured;
    }

    /** What is to be measured. */
    public interface Work {

        void run() throws InterruptedException;
    }

    public Run during(Work work) throws InterruptedException {
        double items = counter.getAsDouble();
        double cpu = cost.cpuSeconds();
        double bytes = cost.bytes();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Run(
                counter.getAsDouble() - items, seconds, cost.cpuSeconds() - cpu, Math.max(0, cost.bytes() - bytes));
    }
}
