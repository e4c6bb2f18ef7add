package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.FeedHealth;
import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.feed.FeedState.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Tells how a feed is after a poll. */
final class Conditions {

    /** One failure may be the network's; a feed that never worked is told of at once. */
    private static final int PATIENCE = 2;

    private Conditions() {}

    static Condition working(Condition before, Instant lastItem, Duration gap, Instant now) {
        var limit = Rhythm.silence(gap);
        if (lastItem != null && Duration.between(lastItem, now).compareTo(limit) > 0) {
            var reason =
                    "no new item since " + lastItem.atOffset(ZoneOffset.UTC).toLocalDate() + ", longer than its rhythm";
            return since(before, Status.SILENT, reason, now);
        }
        return since(before, Status.HEALTHY, "", now);
    }

    static Condition failing(Condition before, int failures, String reason, Instant now) {
        boolean tolerated = failures < PATIENCE && before.status() != Status.NEW;
        return since(before, tolerated ? before.status() : Status.FAILING, reason, now);
    }

    private static Condition since(Condition before, Status status, String reason, Instant now) {
        if (before.status() != status) {
            return new Condition(status, reason, now);
        }
        return before.reason().equals(reason) ? before : new Condition(status, reason, before.since());
    }

    static FeedHealth report(Feed feed, FeedState state) {
        var title = feed.title() != null ? feed.title() : state.title();
        var condition = state.condition();
        return new FeedHealth(
                feed.id(),
                title == null ? "" : title,
                FeedAddress.shown(feed.url()),
                condition.status(),
                condition.reason(),
                condition.since(),
                state.polling().next());
    }
}
