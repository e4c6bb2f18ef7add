package io.lexwatch.chaos.check;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Measures for how long nothing moved anywhere. */
public final class StallWatch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);

    /**
     * A time in which nothing moved.
     *
     * @param during what was going on when it began
     */
    public record Stall(Duration length, String during) {}

    private final LongSupplier moved;
    private final Supplier<String> during;
    private final Thread thread;
    private volatile boolean closed;
    private volatile Stall longest = new Stall(Duration.ZERO, "");

    public StallWatch(LongSupplier moved, Supplier<String> during) {
        this.moved = moved;
        this.during = during;
        this.thread = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        long last = moved.getAsLong();
        long since = System.nanoTime();
        String began = during.get();
        while (!closed) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                return;
            }
            long now = moved.getAsLong();
            if (now != last) {
                last = now;
                since = System.nanoTime();
                began = during.get();
            }
            Duration still = Duration.ofNanos(System.nanoTime() - since);
            if (still.compareTo(longest.length()) > 0) {
                longest = new Stall(still, began.isEmpty() ? during.get() : began);
            }
        }
    }

    public Stall longest() {
        return longest;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
