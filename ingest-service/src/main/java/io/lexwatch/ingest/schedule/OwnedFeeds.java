package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedDirectory;
import io.lexwatch.ingest.feed.FeedEntry;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.publish.Publication;
import io.lexwatch.ingest.publish.Records;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What happens to the feeds of one partition while they are this replica's: polls begin and end, definitions change, hubs
 * confirm. Between two ownerships it has no feeds, and whatever ends then comes to nothing.
 */
final class OwnedFeeds {

    private final int partition;
    private final FeedDirectory directory;
    private final PartitionFeeds feeds;
    private final Clock clock;
    private Consumer<Publication> publisher;

    OwnedFeeds(int partition, FeedDirectory directory, Agenda agenda, Clock clock) {
        this.partition = partition;
        this.directory = directory;
        this.feeds = new PartitionFeeds(this, agenda);
        this.clock = clock;
    }

    /**
     * Takes all feeds of the partition into care.
     *
     * @return how many feeds the partition has
     */
    synchronized int begin(Consumer<Publication> opened) {
        publisher = opened;
        feeds.beginOwnership();
        var entries = directory.of(partition);
        entries.stream().filter(FeedEntry::isComplete).forEach(feeds::add);
        return entries.size();
    }

    /** Lets go of all feeds. */
    synchronized void end() {
        publisher = null;
        feeds.beginOwnership();
    }

    synchronized boolean isReady() {
        return publisher != null;
    }

    private void publish(List<ProducerRecord<String, byte[]>> records, Runnable published) {
        publisher.accept(new Publication(records, published, () -> {}));
    }

    /** A definition in this partition is new or has changed. */
    synchronized void defined(Feed feed) {
        if (publisher == null) {
            return;
        }
        var scheduled = feeds.find(feed.id());
        if (scheduled == null) {
            directory
                    .find(feed.id())
                    .filter(entry -> entry.partition() == partition && entry.isComplete())
                    .ifPresent(feeds::add);
        } else if (feed.version() >= scheduled.feed().version() && !feed.equals(scheduled.feed())) {
            // Of two edits of one version the later on the topic is valid, here as in the directory.
            boolean elsewhere = !feed.url().equals(scheduled.feed().url());
            scheduled.define(feed);
            if (elsewhere || feed.interval() != null) {
                pollNow(feed.id());
            }
        }
    }

    /** A feed was deleted. */
    synchronized void removed(String feedId) {
        if (feeds.remove(feedId) && publisher != null) {
            publish(List.of(Records.forgotten(partition, feedId)), () -> {});
        }
    }

    synchronized void pollNow(String feedId) {
        var scheduled = feeds.find(feedId);
        if (scheduled == null) {
            return;
        }
        if (scheduled.underWay()) {
            scheduled.askAgain();
        } else {
            feeds.planAt(scheduled, clock.instant());
        }
    }

    /** The feed with this id, if it is polled here. */
    synchronized ScheduledFeed find(String feedId) {
        return feeds.find(feedId);
    }

    /** Whether the feed is still polled here in this ownership. */
    synchronized boolean isPolled(ScheduledFeed scheduled) {
        return publisher != null && feeds.holds(scheduled);
    }

    /** Notes that a hub will push until then. */
    synchronized void subscribed(String feedId, Instant until) {
        var scheduled = feeds.find(feedId);
        var push = scheduled == null ? null : scheduled.state().push();
        if (push == null) {
            return;
        }
        var confirmed =
                new FeedState.Push(push.hub(), push.topic(), push.secret(), push.token(), push.requested(), until);
        var state = scheduled.state().with(confirmed).numbered(scheduled.state().sequence() + 1);
        if (scheduled.underWay()) {
            // The poll under way would overwrite it: told again once that has ended.
            scheduled.confirmLater(until);
            return;
        }
        feeds.occupy(scheduled);
        publish(List.of(Records.state(partition, state)), () -> written(scheduled, state, null));
    }

    /** Begins a poll, unless the feed has left or is being polled. */
    synchronized boolean beginPoll(ScheduledFeed scheduled) {
        if (!isPolled(scheduled) || scheduled.underWay()) {
            return false;
        }
        feeds.occupy(scheduled);
        return true;
    }

    /** Ends a poll that changed nothing worth writing. */
    synchronized void endPoll(ScheduledFeed scheduled, FeedState after) {
        if (!feeds.holds(scheduled)) {
            return;
        }
        scheduled.setUnderWay(false);
        scheduled.become(after);
        if (scheduled.takePollAgain()) {
            feeds.planAt(scheduled, clock.instant());
        } else {
            feeds.plan(scheduled);
        }
        var definition = scheduled.takeDefinition();
        if (definition != null) {
            redefine(definition);
            return;
        }
        var confirmed = scheduled.takeConfirmation();
        if (confirmed != null) {
            subscribed(scheduled.feed().id(), confirmed);
        }
    }

    /** Ends a poll by writing what it found; {@code done} is called whatever becomes of it. */
    synchronized void endPoll(
            ScheduledFeed scheduled, Outcome outcome, List<ProducerRecord<String, byte[]>> items, Runnable done) {
        if (!feeds.holds(scheduled)) {
            done.run();
            return;
        }
        var state = outcome.state().numbered(scheduled.state().sequence() + 1);
        var records = new ArrayList<>(items);
        if (outcome.health() != null) {
            records.add(Records.health(outcome.health(), clock.instant()));
        }
        var moved = outcome.movedTo() == null
                ? null
                : Relocation.of(partition, scheduled.feed().at(outcome.movedTo()), state);
        records.addAll(moved == null ? List.of(Records.state(partition, state)) : moved.records());
        publisher.accept(new Publication(
                records,
                () -> {
                    written(scheduled, state, moved == null ? null : moved.placed());
                    done.run();
                },
                done));
    }

    /** Writes a record that belongs to no feed; nothing while the partition is being taken over. */
    synchronized void publish(ProducerRecord<String, byte[]> record) {
        if (publisher != null) {
            publish(List.of(record), () -> {});
        }
    }

    private synchronized void written(ScheduledFeed scheduled, FeedState state, Feed moved) {
        directory.state(moved == null ? partition : Records.partition(moved.url()), state.feedId(), state);
        if (moved != null && Records.partition(moved.url()) != partition) {
            feeds.remove(scheduled);
            return;
        }
        if (moved != null && moved.version() > scheduled.feed().version()) {
            scheduled.define(moved);
        }
        endPoll(scheduled, state);
    }

    /** Defines a feed anew, wherever its new address puts it, together with its state. */
    synchronized void redefine(Feed definition) {
        var scheduled = feeds.find(definition.id());
        if (scheduled == null || definition.version() <= scheduled.feed().version()) {
            return;
        }
        if (scheduled.underWay()) {
            // What the poll under way finds must come along: done once that has ended.
            scheduled.redefineLater(definition);
            return;
        }
        var replaced = feeds.renew(scheduled);
        var state = replaced.state().numbered(replaced.state().sequence() + 1).next(clock.instant());
        var relocation = Relocation.of(partition, definition, state);
        publish(relocation.records(), () -> written(replaced, state, relocation.placed()));
    }

    /** Forgets states of feeds that are gone, out of those that were such a while ago, and still are. */
    synchronized void forget(List<String> suspects) {
        var orphans = directory.orphans(partition);
        if (publisher != null) {
            suspects.stream()
                    .filter(orphans::contains)
                    .forEach(id -> publish(List.of(Records.forgotten(partition, id)), () -> {}));
        }
    }

    /** How many feeds there are of each health. */
    synchronized void count(Map<Status, Integer> counts) {
        feeds.count(counts);
    }

    /** When a feed is polled next and was polled last, which only its owner knows exactly. */
    synchronized FeedState presentState(String feedId) {
        var scheduled = feeds.find(feedId);
        return scheduled == null ? null : scheduled.state();
    }
}
