package io.lexwatch.alert.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.receive.StageProgress.Look;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StageProgressTest {

    private static final Instant START = Instant.parse("2026-07-06T06:12:00Z");

    private final StageProgress progress = new StageProgress(Duration.ofMinutes(10));

    private String after(int minutes, Look look) {
        return progress.stalled(look, START.plus(Duration.ofMinutes(minutes))).orElse("works");
    }

    @Test
    void standsStillWhereWorkWaitsAndNoneIsDone() {
        assertThat(after(0, new Look(2, 100, 5))).isEqualTo("works");
        assertThat(after(9, new Look(2, 100, 900))).isEqualTo("works");
        assertThat(after(10, new Look(2, 100, 900)))
                .isEqualTo("900 records wait and none was handled since 2026-07-06T06:12:00Z");
        assertThat(after(11, new Look(2, 101, 900))).isEqualTo("works");
    }

    @Test
    void restsWhereNothingWaits() {
        assertThat(after(0, new Look(1, 100, 0))).isEqualTo("works");
        assertThat(after(600, new Look(1, 100, 0))).isEqualTo("works");
        assertThat(after(605, new Look(1, 100, 3))).isEqualTo("works");
    }

    @Test
    void standsStillWithoutAnyReplica() {
        assertThat(after(0, new Look(1, 0, 0))).isEqualTo("works");
        assertThat(after(5, new Look(0, 0, 0))).isEqualTo("works");
        assertThat(after(10, new Look(0, 0, 0))).startsWith("no replica of it has run since");
        assertThat(after(11, new Look(1, 0, 0))).isEqualTo("works");
    }
}
