package io.lexwatch.ingest.schedule;

import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.feed.FeedState.Push;
import io.lexwatch.ingest.fetch.FetchResult;
import io.lexwatch.ingest.fetch.HttpFetcher;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Subscribes at the WebSub hubs that feeds advertise, and again before a lease runs out. What the hub will be asked is
 * stored first, so that every replica can confirm it when the hub calls back.
 */
final class PushSubscriptions {

    private static final Logger LOG = Logger.getLogger(PushSubscriptions.class);
    private static final Duration LEASE = Duration.ofDays(7);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(1);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofHours(1);

    private final Optional<URI> callbacks;
    private final HttpFetcher fetcher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Subscriptions with this service.
     *
     * @param callbacks public address under which hubs reach it; without one nothing is subscribed
     */
    PushSubscriptions(Optional<URI> callbacks, HttpFetcher fetcher, Clock clock) {
        this.callbacks = callbacks;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** The state with a request noted in it where one is due. */
    FeedState prepare(FeedState state) {
        var push = state.push();
        var now = clock.instant();
        if (callbacks.isEmpty() || push == null || !isDue(push, now)) {
            return state;
        }
        var secret = push.secret() != null ? push.secret() : random(32);
        var token = push.token() != null ? push.token() : random(16);
        return state.with(new Push(push.hub(), push.topic(), secret, token, now, push.until()));
    }

    private static boolean isDue(Push push, Instant now) {
        boolean askedLately = push.requested() != null && push.requested().isAfter(now.minus(ASKED_AGAIN_AFTER));
        boolean holds = push.until() != null && push.until().isAfter(now.plus(RENEWED_BEFORE));
        return !askedLately && !holds;
    }

    private String random(int bytes) {
        var value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    /** Asks the hub. */
    void request(String feedId, Push push) {
        var callback =
                callbacks.orElseThrow().toString().replaceAll("/+$", "") + "/websub/" + feedId + "/" + push.token();
        var result = fetcher.submit(
                push.hub(),
                Map.of(
                        "hub.mode", "subscribe",
                        "hub.topic", push.topic(),
                        "hub.callback", callback,
                        "hub.secret", push.secret(),
                        "hub.lease_seconds", Long.toString(LEASE.toSeconds())));
        if (result instanceof FetchResult.Failed failed) {
            LOG.infof(
                    "feed %s: its hub does not take the subscription (%s); polling goes on, asked again in an hour",
                    feedId, failed.reason());
        }
    }
}
