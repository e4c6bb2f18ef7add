package io.lexwatch.local.rest;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks again while a service does not answer, since it may be starting again.
 *
 * @param atMost how long
 * @param check is run before each try and may fail the waiting
 */
public record Patience(Duration atMost, Runnable check) {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What the service answers; fails as the last try did once the time is up. */
    public <T> T ask(Supplier<T> question) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            check.run();
            try {
                return question.get();
            } catch (NotAnsweringException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
