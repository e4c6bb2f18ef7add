package io.lexwatch.ingest.schedule;

import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.ingest.feed.FeedState;
import java.time.Instant;

/** A feed that this replica polls, as its owner holds it in one ownership; guarded by the owner. */
final class ScheduledFeed {

    private final OwnedFeeds owner;
    private final long ownership;
    private Feed feed;
    private FeedState state;
    private boolean underWay;
    private boolean pollAgain;
    private Instant due;
    private boolean turnKept;
    private Feed awaiting;
    private Instant confirmed;
    private final long number;

    ScheduledFeed(OwnedFeeds owner, long ownership, Feed feed, FeedState state, long number) {
        this.owner = owner;
        this.ownership = ownership;
        this.feed = feed;
        this.state = state;
        this.number = number;
    }

    OwnedFeeds owner() {
        return owner;
    }

    long ownership() {
        return ownership;
    }

    Feed feed() {
        return feed;
    }

    FeedState state() {
        return state;
    }

    String host() {
        return FeedAddress.host(feed.url());
    }

    void define(Feed changed) {
        feed = changed;
    }

    void become(FeedState now) {
        state = now;
    }

    boolean underWay() {
        return underWay;
    }

    void setUnderWay(boolean now) {
        underWay = now;
    }

    /** Whether another poll was asked for while one was under way; asking clears it. */
    boolean takePollAgain() {
        boolean again = pollAgain;
        pollAgain = false;
        return again;
    }

    void askAgain() {
        pollAgain = true;
    }

    /** A hub's confirmation that came while a poll was under way; taking it clears it. */
    Instant takeConfirmation() {
        var until = confirmed;
        confirmed = null;
        return until;
    }

    void confirmLater(Instant until) {
        confirmed = until;
    }

    /** A definition that came while a poll was under way; taking it clears it. */
    Feed takeDefinition() {
        var definition = awaiting;
        awaiting = null;
        return definition;
    }

    void redefineLater(Feed definition) {
        awaiting = definition;
    }

    /** Whether its host's pace has kept a turn for it; only the agenda's thread asks and sets it. */
    boolean isTurnKept() {
        return turnKept;
    }

    void setTurnKept(boolean kept) {
        turnKept = kept;
    }

    Instant due() {
        return due;
    }

    /** Only the agenda sets it, under its own lock. */
    void setDue(Instant at) {
        due = at;
    }

    long number() {
        return number;
    }
}
