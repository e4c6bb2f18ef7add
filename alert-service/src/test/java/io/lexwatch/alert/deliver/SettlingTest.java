package io.lexwatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Condition;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Instant NOW = Instant.parse("2026-07-06T06:12:00Z");
    private static final Settling SETTLING = new Settling(Duration.ofMinutes(5));

    private static Condition condition(boolean wrong, boolean told, Duration lasting, Duration sinceTold, int notices) {
        Instant toldAt = sinceTold == null ? null : NOW.minus(sinceTold);
        return new Condition("feed|f1", wrong, "The feed fails", NOW.minus(lasting), told, toldAt, notices);
    }

    @Test
    void tellsWhatHasLasted() {
        assertThat(SETTLING.isDue(condition(true, false, Duration.ofMinutes(4), null, 0), NOW))
                .isFalse();
        assertThat(SETTLING.isDue(condition(true, false, Duration.ofMinutes(5), null, 0), NOW))
                .isTrue();
        assertThat(SETTLING.isDue(condition(true, true, Duration.ofDays(9), Duration.ofDays(8), 1), NOW))
                .isFalse();
    }

    @Test
    void tellsNothingOfWhatWasRightAgainBeforeItWasTold() {
        assertThat(SETTLING.isDue(condition(false, false, Duration.ofDays(1), null, 0), NOW))
                .isFalse();
    }

    @Test
    void waitsLongerForWhatComesAndGoes() {
        Duration sinceTold = Duration.ofHours(1);
        assertThat(SETTLING.isDue(condition(false, true, Duration.ofMinutes(9), sinceTold, 1), NOW))
                .isFalse();
        assertThat(SETTLING.isDue(condition(false, true, Duration.ofMinutes(10), sinceTold, 1), NOW))
                .isTrue();
        assertThat(SETTLING.isDue(condition(true, false, Duration.ofMinutes(39), sinceTold, 3), NOW))
                .isFalse();
    }

    @Test
    void aDayOfChangingEveryTenMinutesIsAHandfulOfNotices() {
        var condition = new Condition("feed|f1", true, "The feed fails", NOW, false, null, 0);
        int told = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            Instant now = NOW.plus(Duration.ofMinutes(minute));
            if (minute % 10 == 0) {
                condition = new Condition(
                        condition.id(),
                        !condition.wrong(),
                        condition.what(),
                        now,
                        condition.told(),
                        condition.toldAt(),
                        condition.notices());
            }
            if (SETTLING.isDue(condition, now)) {
                told++;
                condition = new Condition(
                        condition.id(),
                        condition.wrong(),
                        condition.what(),
                        condition.since(),
                        condition.wrong(),
                        now,
                        SETTLING.notices(condition, now) + 1);
            }
        }
        assertThat(told).isBetween(1, 4);
    }

    @Test
    void forgetsYesterday() {
        assertThat(SETTLING.isDue(condition(true, false, Duration.ofMinutes(5), Duration.ofDays(2), 6), NOW))
                .isTrue();
    }
}
