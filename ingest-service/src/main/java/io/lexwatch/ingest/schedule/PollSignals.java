package io.lexwatch.ingest.schedule;

import io.lexwatch.ingest.parse.PollingHints;
import java.time.Duration;
import java.time.Instant;

/**
 * All that has a say in when a feed is polled next.
 *
 * @param fixed the interval that its definition asks for, or null
 * @param gap usual time between its items, or null
 * @param lastItem when its newest item appeared, or null
 * @param freshFor how long the answer says that it stays true, or null
 * @param hints what the feed itself asks for
 * @param failures in a row
 * @param retryAfter how long the server asks to be left alone, or null
 * @param overrun that items may just have been missed
 * @param pushed that a WebSub hub tells of its items
 */
public record PollSignals(
        Duration fixed,
        Duration gap,
        Instant lastItem,
        Duration freshFor,
        PollingHints hints,
        int failures,
        Duration retryAfter,
        boolean overrun,
        boolean pushed) {}
