package io.lexwatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private final RetrySchedule schedule =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), new Random(1));

    @Test
    void waitsAboutAsLongAsConfiguredAndThenGivesUp() {
        for (int i = 0; i < 100; i++) {
            assertThat(schedule.after(1, null).orElseThrow()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
            assertThat(schedule.after(2, null).orElseThrow()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
        }
        assertThat(schedule.after(3, null)).isEmpty();
    }

    @Test
    void neverComesBeforeItWasAskedTo() {
        assertThat(schedule.after(1, Duration.ofMinutes(2))).hasValue(Duration.ofMinutes(2));
        assertThat(schedule.after(2, Duration.ofSeconds(1)).orElseThrow()).isGreaterThan(Duration.ofMinutes(3));
    }
}
