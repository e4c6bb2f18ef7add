package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.FeedHealth;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.ingest.feed.FeedState;
import java.util.List;

/**
 * What a poll changes.
 *
 * @param state after it
 * @param items to publish
 * @param health to report, or null where it is as it was
 * @param movedTo the feed's new address, or null
 * @param kind for the metrics: one word
 * @param subscribes that a hub must be asked once this is written
 */
record Outcome(
        FeedState state, List<NewsItem> items, FeedHealth health, String movedTo, String kind, boolean subscribes) {

    Outcome(FeedState state, List<NewsItem> items, FeedHealth health, String movedTo, String kind) {
        this(state, items, health, movedTo, kind, false);
    }

    /** The same with what subscribing adds to the state. */
    Outcome with(FeedState prepared) {
        return new Outcome(prepared, items, health, movedTo, kind, prepared != state);
    }
}
