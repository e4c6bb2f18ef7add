package io.lexwatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Endpoint;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void letsABurstThroughAndThenNoMoreThanTheRate() throws InterruptedException {
        assertThat(taken(endpoint(1.0), 4)).isLessThan(Duration.ofMillis(900));
        assertThat(taken(endpoint(1.0), 2)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void letsEverythingThroughWhereThereIsNoRate() throws InterruptedException {
        assertThat(taken(endpoint(null), 10_000)).isLessThan(Duration.ofSeconds(2));
    }

    private Duration taken(Endpoint endpoint, int messages) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            pace.await(endpoint);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Endpoint endpoint(Double perSecond) {
        return new Endpoint(
                "e", "e", "slack", "https://x.example", null, null, null, perSecond, null, null, Instant.EPOCH, 1);
    }
}
