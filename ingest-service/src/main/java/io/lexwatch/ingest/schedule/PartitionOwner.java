package io.lexwatch.ingest.schedule;

import io.lexwatch.ingest.feed.FeedDirectory;
import io.lexwatch.ingest.publish.KafkaSettings;
import io.lexwatch.ingest.publish.PartitionPublisher;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Owns a feed partition for as long as it is assigned to this replica: fences the owner before, reads to the end what
 * they left, then keeps the feeds of the partition on the agenda. One that finds itself fenced, yet still assigned,
 * starts over: each start is a new <em>ownership</em>, and polls of an earlier one come to nothing.
 */
final class PartitionOwner {

    private static final Logger LOG = Logger.getLogger(PartitionOwner.class);

    private final int partition;
    private final TakeOver takeOver;
    private final FeedDirectory directory;
    private final OwnedFeeds feeds;
    private PartitionPublisher publisher;
    private boolean assigned = true;
    private Thread starter;

    PartitionOwner(
            int partition,
            KafkaSettings kafka,
            FeedDirectory directory,
            FeedTail tail,
            PartitionEnds ends,
            Agenda agenda,
            Clock clock) {
        this.partition = partition;
        this.takeOver = new TakeOver(partition, kafka, tail, ends);
        this.directory = directory;
        this.feeds = new OwnedFeeds(partition, directory, agenda, clock);
    }

    OwnedFeeds feeds() {
        return feeds;
    }

    synchronized void start() {
        starter = Thread.ofPlatform().daemon().name("own-" + partition).start(this::takeOver);
    }

    private void takeOver() {
        var opened = takeOver.run(this::isAssigned, this::lost);
        if (opened != null && begin(opened)) {
            forgetOrphans();
        }
    }

    private synchronized boolean begin(PartitionPublisher opened) {
        if (!assigned || Thread.currentThread() != starter) {
            // No longer wanted, or it ended by itself before it could begin and another is being opened.
            opened.close();
            return false;
        }
        publisher = opened;
        int size = feeds.begin(opened::publish);
        LOG.infof("feed partition %d is polled here: %d feeds", partition, size);
        return true;
    }

    /**
     * A state without a feed is that of a deleted one, or of one that has just come from another partition and whose
     * definition is not read yet: what was written of definitions by now tells which.
     */
    private void forgetOrphans() {
        var suspects = directory.orphans(partition);
        if (!suspects.isEmpty() && takeOver.readDefinitions(this::isAssigned)) {
            feeds.forget(suspects);
        }
    }

    /** The publisher has ended by itself: fenced, or an outage has cost it its place. */
    private synchronized void lost() {
        feeds.end();
        publisher = null;
        if (assigned) {
            start();
        }
    }

    /** The partition is no longer this replica's. */
    synchronized void stop() {
        assigned = false;
        if (starter != null) {
            starter.interrupt();
        }
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
        feeds.end();
    }

    private synchronized boolean isAssigned() {
        return assigned;
    }
}
