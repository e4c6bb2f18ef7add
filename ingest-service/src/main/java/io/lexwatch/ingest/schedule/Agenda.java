package io.lexwatch.ingest.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The feeds of this replica in the order in which they are due. */
final class Agenda {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeSet<ScheduledFeed> feeds =
            new TreeSet<>(Comparator.comparing(ScheduledFeed::due).thenComparing(ScheduledFeed::number));

    Agenda(Clock clock) {
        this.clock = clock;
    }

    /** Puts a feed in its place, wherever it stood before. */
    void put(ScheduledFeed feed, Instant due) {
        lock.lock();
        try {
            take(feed);
            feed.setDue(due);
            feeds.add(feed);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void remove(ScheduledFeed feed) {
        lock.lock();
        try {
            take(feed);
        } finally {
            lock.unlock();
        }
    }

    private void take(ScheduledFeed feed) {
        if (feed.due() != null) {
            feeds.remove(feed);
            feed.setDue(null);
        }
    }

    /** Waits for the next feed that is due, and takes it off the agenda. */
    ScheduledFeed next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                var first = feeds.isEmpty() ? null : feeds.first();
                var wait = first == null ? Duration.ofSeconds(1) : Duration.between(clock.instant(), first.due());
                if (first != null && (wait.isZero() || wait.isNegative())) {
                    take(first);
                    return first;
                }
                changed.await(Math.clamp(wait.toNanos(), 100_000L, 1_000_000_000L), TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return feeds.size();
        } finally {
            lock.unlock();
        }
    }

    /** How long ago the first feed was due; zero where none is late. */
    Duration lateness() {
        lock.lock();
        try {
            if (feeds.isEmpty()) {
                return Duration.ZERO;
            }
            var late = Duration.between(feeds.first().due(), clock.instant());
            return late.isNegative() ? Duration.ZERO : late;
        } finally {
            lock.unlock();
        }
    }
}
