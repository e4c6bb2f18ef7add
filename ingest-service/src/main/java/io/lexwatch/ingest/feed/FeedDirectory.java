package io.lexwatch.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All feeds and their states, as the topics tell them: the view every replica keeps. A feed that moves between
 * partitions is for a moment in both; its highest version is the valid one.
 */
public final class FeedDirectory {

    /** Is told of what changed, after it has. */
    public interface Listener {

        /** A feed is new, defined anew, or has come to this partition. */
        void defined(int partition, Feed feed);

        /** A feed is no longer in this partition. */
        void removed(int partition, String feedId);
    }

    private record Defined(int partition, Feed feed) {}

    private record Stated(int partition, FeedState state) {}

    /** By ids that are the records' own: with many feeds, each further copy of a text counts. */
    private final Map<String, Defined> definitions = new HashMap<>();

    private final Map<String, Stated> states = new HashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Takes a record of topic {@code feeds}; null means deleted. */
    public void define(int partition, String feedId, Feed feed) {
        boolean valid;
        synchronized (this) {
            var known = definitions.get(feedId);
            valid = feed == null
                    ? known != null && known.partition == partition
                    : known == null || feed.version() >= known.feed.version();
            if (valid && feed == null) {
                definitions.remove(feedId);
            } else if (valid) {
                definitions.put(feed.id(), new Defined(partition, feed));
            }
        }
        if (valid) {
            announce(partition, feedId, feed);
        }
    }

    private void announce(int partition, String feedId, Feed feed) {
        for (var listener : listeners) {
            if (feed == null) {
                listener.removed(partition, feedId);
            } else {
                listener.defined(partition, feed);
            }
        }
    }

    /** Takes a record of topic {@code feed-state}; null means forgotten. */
    public void state(int partition, String feedId, FeedState state) {
        Defined awaiting;
        synchronized (this) {
            var known = states.get(feedId);
            if (state == null) {
                if (known != null && known.partition == partition) {
                    states.remove(feedId);
                }
                return;
            }
            if (known != null && state.sequence() <= known.state.sequence()) {
                // Older, or what the owner has entered itself.
                return;
            }
            states.put(state.feedId(), new Stated(partition, state));
            var defined = definitions.get(feedId);
            boolean came = known == null || known.partition != partition;
            boolean arrived = came && defined != null && defined.partition == partition && defined.feed.state();
            awaiting = arrived ? defined : null;
        }
        if (awaiting != null) {
            announce(partition, feedId, awaiting.feed);
        }
    }

    public synchronized Optional<FeedEntry> find(String feedId) {
        return Optional.ofNullable(definitions.get(feedId)).map(this::entry);
    }

    /** All feeds, by id. */
    public synchronized List<FeedEntry> all() {
        return definitions.values().stream()
                .map(this::entry)
                .sorted(Comparator.comparing(entry -> entry.feed().id()))
                .toList();
    }

    /** The feeds of one partition. */
    public synchronized List<FeedEntry> of(int partition) {
        return definitions.values().stream()
                .filter(defined -> defined.partition == partition)
                .map(this::entry)
                .toList();
    }

    /** Ids of states in this partition whose feed is gone. */
    public synchronized List<String> orphans(int partition) {
        var orphans = new ArrayList<String>();
        states.forEach((id, stated) -> {
            if (stated.partition == partition) {
                var defined = definitions.get(id);
                if (defined == null || defined.partition != partition) {
                    orphans.add(id);
                }
            }
        });
        return orphans;
    }

    public synchronized int size() {
        return definitions.size();
    }

    private FeedEntry entry(Defined defined) {
        var stated = states.get(defined.feed.id());
        return stated == null
                ? new FeedEntry(
                        defined.partition,
                        defined.feed,
                        FeedState.unseen(defined.feed.id(), defined.feed.addedAt()),
                        false)
                : new FeedEntry(defined.partition, defined.feed, stated.state, stated.partition == defined.partition);
    }
}
