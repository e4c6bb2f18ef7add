package io.lexwatch.ingest.feed;

/**
 * A feed and what is known of it.
 *
 * @param partition where it stands
 * @param state never null; before the first poll, unseen
 * @param stored whether the state was read from the same partition of its topic
 */
public record FeedEntry(int partition, Feed feed, FeedState state, boolean stored) {

    /** Whether it can be polled: a feed that came from another partition waits for its state. */
    public boolean isComplete() {
        return stored || !feed.state();
    }
}
