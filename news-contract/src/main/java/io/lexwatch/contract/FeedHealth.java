package io.lexwatch.contract;

import java.time.Instant;

/**
 * That a feed's health changed: what ingest publishes on {@link TopicDeclaration#FEED_HEALTH}, keyed by feed id.
 *
 * @param reason why, in words for a person; empty where healthy
 * @param since since when it is so
 * @param nextTry when it is polled next, or null where it is not polled any more
 */
public record FeedHealth(
        String feedId, String title, String url, Status status, String reason, Instant since, Instant nextTry) {

    /** How a feed is. */
    public enum Status {
        /** Not polled yet. */
        NEW,
        HEALTHY,
        /** Cannot be fetched or read. */
        FAILING,
        /** Answers, but has had no new item for far longer than its rhythm. */
        SILENT,
        /** Answers from another address for good. */
        MOVED,
        /** Its server says that it is gone for good; no longer polled. */
        GONE
    }
}
