package io.lexwatch.ingest.feed;

import java.time.Instant;
import java.util.Objects;

/**
 * What any replica was asked and the owner of the feed must do: the record on topic {@code feed-commands}.
 *
 * @param definition for {@link Kind#MOVE}: the feed as it shall be
 * @param body for {@link Kind#PUSH}: what the hub sent
 * @param charset for {@link Kind#PUSH}: as its header says, or null
 * @param leaseUntil for {@link Kind#SUBSCRIBED}: until when the hub promises to push
 */
public record FeedCommand(
        Kind kind, String feedId, Instant at, Feed definition, byte[] body, String charset, Instant leaseUntil) {

    public FeedCommand {
        Objects.requireNonNull(kind, "a command says what to do");
        Objects.requireNonNull(feedId, "a command is for a feed");
    }

    /** What to do. */
    public enum Kind {
        /** Poll it now. */
        POLL,
        /** Change its definition and take it to the partition of its new host. */
        MOVE,
        /** Read what a WebSub hub pushed. */
        PUSH,
        /** A WebSub hub has confirmed a subscription. */
        SUBSCRIBED
    }

    public static FeedCommand poll(String feedId, Instant now) {
        return new FeedCommand(Kind.POLL, feedId, now, null, null, null, null);
    }

    public static FeedCommand move(Feed definition, Instant now) {
        return new FeedCommand(Kind.MOVE, definition.id(), now, definition, null, null, null);
    }

    public static FeedCommand push(String feedId, byte[] body, String charset, Instant now) {
        return new FeedCommand(Kind.PUSH, feedId, now, null, body, charset, null);
    }

    public static FeedCommand subscribed(String feedId, Instant until, Instant now) {
        return new FeedCommand(Kind.SUBSCRIBED, feedId, now, null, null, null, until);
    }
}
