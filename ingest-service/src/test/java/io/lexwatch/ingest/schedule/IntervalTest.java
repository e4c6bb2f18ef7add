package io.lexwatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.ingest.parse.PollingHints;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Duration FLOOR = Duration.ofMinutes(5);
    private static final Duration CEILING = Duration.ofMinutes(20);
    private static final Interval INTERVAL =
            new Interval(new IntervalSettings(FLOOR, CEILING, Duration.ofHours(2), 0.1));

    private static Duration waiting(PollSignals signals) {
        // The middle of the range: no jitter either way.
        return Duration.between(NOW, INTERVAL.next(NOW, signals, () -> Long.MIN_VALUE));
    }

    private static PollSignals signals(
            Duration fixed,
            Duration gap,
            Instant lastItem,
            Duration freshFor,
            PollingHints hints,
            int failures,
            Duration retryAfter) {
        return new PollSignals(fixed, gap, lastItem, freshFor, hints, failures, retryAfter, false, false);
    }

    private static PollSignals rhythm(Duration gap, Instant lastItem) {
        return signals(null, gap, lastItem, null, PollingHints.NONE, 0, null);
    }

    @Nested
    class OfAFeedThatWorks {

        @Test
        void isTheFloorWhileNothingIsKnown() {
            assertThat(waiting(rhythm(null, null))).isEqualTo(FLOOR);
        }

        @Test
        void isHalfTheGapBetweenItems() {
            assertThat(waiting(rhythm(Duration.ofMinutes(24), NOW))).isEqualTo(Duration.ofMinutes(12));
            assertThat(waiting(rhythm(Duration.ofMinutes(2), NOW))).isEqualTo(FLOOR);
            assertThat(waiting(rhythm(Duration.ofDays(2), NOW))).isEqualTo(CEILING);
        }

        @Test
        void growsWhileTheFeedRests() {
            assertThat(waiting(rhythm(Duration.ofMinutes(10), NOW.minus(Duration.ofMinutes(120)))))
                    .isEqualTo(Duration.ofMinutes(15));
        }

        @Test
        void respectsWhatTheFeedAndItsServerAskFor() {
            var hints = new PollingHints(Duration.ofMinutes(17), Set.of(), Set.of(), null, null);
            assertThat(waiting(signals(null, null, null, null, hints, 0, null))).isEqualTo(Duration.ofMinutes(17));
            assertThat(waiting(signals(null, null, null, Duration.ofMinutes(9), PollingHints.NONE, 0, null)))
                    .isEqualTo(Duration.ofMinutes(9));
            assertThat(waiting(signals(null, null, null, Duration.ofDays(365), PollingHints.NONE, 0, null)))
                    .isEqualTo(CEILING);
        }

        @Test
        void isTheFixedOneWhereThereIsOne() {
            var hints = new PollingHints(Duration.ofHours(9), Set.of(10), Set.of(), null, null);
            assertThat(waiting(signals(Duration.ofSeconds(3), null, null, null, hints, 0, null)))
                    .isEqualTo(Duration.ofSeconds(3));
        }

        @Test
        void skipsTheHoursAndDaysInWhichItSleeps() {
            var hours = new PollingHints(null, Set.of(10, 11), Set.of(), null, null);
            assertThat(INTERVAL.next(NOW, signals(null, null, null, null, hours, 0, null), () -> Long.MIN_VALUE))
                    .isEqualTo(Instant.parse("2026-03-04T12:00:00Z"));
            var days = new PollingHints(null, Set.of(), Set.of(DayOfWeek.WEDNESDAY), null, null);
            assertThat(INTERVAL.next(NOW, signals(null, null, null, null, days, 0, null), () -> Long.MIN_VALUE))
                    .isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        }

        @Test
        void isShortAfterAnOverrunAndLongWhereAHubPushes() {
            var gap = Duration.ofDays(1);
            assertThat(waiting(new PollSignals(null, gap, NOW, null, PollingHints.NONE, 0, null, true, false)))
                    .isEqualTo(FLOOR);
            assertThat(waiting(new PollSignals(null, null, NOW, null, PollingHints.NONE, 0, null, false, true)))
                    .isEqualTo(CEILING);
        }
    }

    @Nested
    class OfAFeedThatFails {

        @Test
        void doublesUpToItsCeilingAndNeverEnds() {
            assertThat(waiting(signals(null, null, null, null, PollingHints.NONE, 1, null)))
                    .isEqualTo(FLOOR);
            assertThat(waiting(signals(null, null, null, null, PollingHints.NONE, 3, null)))
                    .isEqualTo(Duration.ofMinutes(20));
            assertThat(waiting(signals(null, null, null, null, PollingHints.NONE, 1_000_000, null)))
                    .isEqualTo(Duration.ofHours(2));
        }

        @Test
        void isAtLeastWhatRetryAfterSaysAndAtMostTwoDays() {
            assertThat(waiting(signals(null, null, null, null, PollingHints.NONE, 1, Duration.ofHours(3))))
                    .isEqualTo(Duration.ofHours(3));
            assertThat(waiting(signals(null, null, null, null, PollingHints.NONE, 1, Duration.ofDays(300))))
                    .isEqualTo(Duration.ofDays(2));
        }
    }

    @Test
    void isSpreadByTheJitter() {
        var early = INTERVAL.next(NOW, rhythm(null, null), () -> 0L);
        var late = INTERVAL.next(NOW, rhythm(null, null), () -> -1L);
        assertThat(Duration.between(NOW, early)).isEqualTo(Duration.ofSeconds(270));
        assertThat(Duration.between(NOW, late)).isBetween(Duration.ofSeconds(329), Duration.ofSeconds(330));
    }
}
