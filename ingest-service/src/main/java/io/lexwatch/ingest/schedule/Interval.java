package io.lexwatch.ingest.schedule;

import io.lexwatch.ingest.parse.PollingHints;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Decides when a feed is polled next: a pure function of its arguments. */
public record Interval(IntervalSettings settings) {

    private static final Duration LONGEST_HOLD = Duration.ofDays(2);
    private static final int DOUBLINGS = 10;

    /** The time of the next poll; jitter is drawn from {@code random}. */
    public Instant next(Instant now, PollSignals signals, RandomGenerator random) {
        var wait = signals.failures() > 0 ? afterFailure(signals) : afterSuccess(now, signals);
        var at = now.plus(jittered(wait, random));
        if (signals.retryAfter() != null) {
            at = later(at, now.plus(shorter(signals.retryAfter(), LONGEST_HOLD)));
        }
        return signals.fixed() == null && signals.failures() == 0 ? awake(at, signals.hints()) : at;
    }

    private Duration afterSuccess(Instant now, PollSignals signals) {
        if (signals.fixed() != null) {
            return signals.fixed();
        }
        if (signals.pushed()) {
            return settings.ceiling();
        }
        if (signals.overrun()) {
            return settings.floor();
        }
        var asked = longer(orZero(signals.hints().every()), orZero(signals.freshFor()));
        return bounded(longer(rhythm(now, signals), asked));
    }

    /** Half the usual gap between two items; slower while a feed rests for longer than it usually does. */
    private Duration rhythm(Instant now, PollSignals signals) {
        if (signals.gap() == null) {
            return settings.floor();
        }
        var half = signals.gap().dividedBy(2);
        if (signals.lastItem() == null) {
            return half;
        }
        var rest = Duration.between(signals.lastItem(), now);
        return rest.compareTo(signals.gap().multipliedBy(4)) > 0 ? longer(half, rest.dividedBy(8)) : half;
    }

    private Duration afterFailure(PollSignals signals) {
        var base = signals.fixed() != null ? signals.fixed() : settings.floor();
        int doublings = Math.min(signals.failures() - 1, DOUBLINGS);
        return longer(base, shorter(base.multipliedBy(1L << doublings), settings.failureCeiling()));
    }

    private Duration bounded(Duration wait) {
        return longer(settings.floor(), shorter(wait, settings.ceiling()));
    }

    private Duration jittered(Duration wait, RandomGenerator random) {
        double share = 1 + settings.jitter() * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.max(1, (long) (wait.toMillis() * share)));
    }

    /** The first hour from then on in which the feed says that it may have something. */
    private static Instant awake(Instant at, PollingHints hints) {
        var hour = at;
        for (int hours = 0; hours < 24 && asleep(hour, hints); hours++) {
            hour = hour.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return hour;
    }

    private static boolean asleep(Instant at, PollingHints hints) {
        var time = at.atOffset(ZoneOffset.UTC);
        return hints.skipHours().contains(time.getHour()) || hints.skipDays().contains(time.getDayOfWeek());
    }

    private static Duration orZero(Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
