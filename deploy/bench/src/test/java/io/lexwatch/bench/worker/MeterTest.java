package io.lexwatch.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final int BYTES = 64 * 1024 * 1024;

    @Test
    void readsWhatWasDoneAndWhatItTook() throws InterruptedException {
        var done = new AtomicLong(5);
        var kept = new byte[1][];
        var run = new Meter(done::get, Cost.ofThis()).during(() -> {
            kept[0] = new byte[BYTES];
            done.addAndGet(3);
        });
        assertThat(run.items()).isEqualTo(3);
        assertThat(run.seconds()).isPositive();
        assertThat(run.bytes()).isGreaterThanOrEqualTo(kept[0].length);
    }

    @Test
    void knowsTheMemoryOfThisProcess() {
        assertThat(Cost.ofThis().residentMegabytes()).isPositive();
        assertThat(Cost.proportionalMegabytes(ProcessHandle.current().pid()))
                .isPositive()
                .isLessThanOrEqualTo(Cost.ofThis().residentMegabytes() + 64);
    }
}
