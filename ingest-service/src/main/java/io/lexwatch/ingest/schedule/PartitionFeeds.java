package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.ingest.feed.FeedEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The feeds of a partition in one ownership after the other, and their places on the agenda. Not safe for several threads:
 * its owner guards it.
 */
final class PartitionFeeds {

    private final OwnedFeeds owner;
    private final Agenda agenda;
    private final Map<String, ScheduledFeed> feeds = new HashMap<>();
    private long ownership;
    private long numbers;

    PartitionFeeds(OwnedFeeds owner, Agenda agenda) {
        this.owner = owner;
        this.agenda = agenda;
    }

    /** From now on what was held before comes to nothing. */
    void beginOwnership() {
        feeds.values().forEach(agenda::remove);
        feeds.clear();
        ownership++;
    }

    void add(FeedEntry entry) {
        var scheduled = new ScheduledFeed(owner, ownership, entry.feed(), entry.state(), numbers++);
        feeds.put(entry.feed().id(), scheduled);
        plan(scheduled);
    }

    /** Puts it on the agenda for its next poll; a feed that is gone has none. */
    void plan(ScheduledFeed scheduled) {
        var next = scheduled.state().polling().next();
        if (next != null) {
            agenda.put(scheduled, next);
        }
    }

    void planAt(ScheduledFeed scheduled, Instant at) {
        agenda.put(scheduled, at);
    }

    /** Takes it off the agenda for as long as something is under way that ends with its next state. */
    void occupy(ScheduledFeed scheduled) {
        scheduled.setUnderWay(true);
        agenda.remove(scheduled);
    }

    /** A successor that knows what it knew; whatever is under way for the old one comes to nothing. */
    ScheduledFeed renew(ScheduledFeed scheduled) {
        agenda.remove(scheduled);
        var renewed = new ScheduledFeed(owner, ownership, scheduled.feed(), scheduled.state(), numbers++);
        feeds.put(scheduled.feed().id(), renewed);
        renewed.setUnderWay(true);
        return renewed;
    }

    ScheduledFeed find(String feedId) {
        return feeds.get(feedId);
    }

    /** Whether it is the one that is held now. */
    boolean holds(ScheduledFeed scheduled) {
        return scheduled.ownership() == ownership && feeds.get(scheduled.feed().id()) == scheduled;
    }

    /** Takes a feed out and off the agenda; answers whether it was there. */
    boolean remove(String feedId) {
        var scheduled = feeds.remove(feedId);
        if (scheduled != null) {
            agenda.remove(scheduled);
        }
        return scheduled != null;
    }

    void remove(ScheduledFeed scheduled) {
        feeds.remove(scheduled.feed().id(), scheduled);
    }

    void count(Map<Status, Integer> counts) {
        feeds.values()
                .forEach(scheduled -> counts.merge(scheduled.state().condition().status(), 1, Integer::sum));
    }
}
