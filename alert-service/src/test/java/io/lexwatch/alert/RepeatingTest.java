package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatingTest {

    @Test
    void endsAtOnceHoweverLongItsPauseIs() {
        var steps = new AtomicInteger();
        var repeating = Repeating.every(Duration.ofHours(1), "test", steps::incrementAndGet);
        await().atMost(10, SECONDS).until(() -> steps.get() == 1);
        long start = System.nanoTime();
        repeating.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(steps).hasValue(1);
    }

    @Test
    void aStepIsTakenAtOnceWhenItIsWoken() {
        var steps = new AtomicInteger();
        try (var repeating = Repeating.every(Duration.ofHours(1), "test", steps::incrementAndGet)) {
            await().atMost(10, SECONDS).until(() -> steps.get() == 1);
            repeating.wake();
            await().atMost(10, SECONDS).until(() -> steps.get() == 2);
        }
    }

    @Test
    void goesOnAfterAStepThatFails() {
        var steps = new AtomicInteger();
        try (var repeating = Repeating.every(Duration.ofMillis(1), "test", () -> {
            if (steps.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
            }
        })) {
            assertThat(repeating).isNotNull();
            await().atMost(10, SECONDS).until(() -> steps.get() > 2);
        }
    }
}
