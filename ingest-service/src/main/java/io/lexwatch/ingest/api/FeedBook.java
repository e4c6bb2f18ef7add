package io.lexwatch.ingest.api;

import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.ingest.feed.FeedCommand;
import io.lexwatch.ingest.feed.FeedDirectory;
import io.lexwatch.ingest.feed.FeedEntry;
import io.lexwatch.ingest.publish.FeedWriter;
import io.lexwatch.ingest.publish.Records;
import io.lexwatch.ingest.schedule.Polling;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads and changes the registered feeds on behalf of REST; a change has been seen by this replica when it returns. */
@Singleton
public class FeedBook {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final FeedDirectory directory;
    private final FeedWriter writer;
    private final Polling polling;
    private final Clock clock;

    public FeedBook(FeedDirectory directory, FeedWriter writer, Polling polling, Clock clock) {
        this.directory = directory;
        this.writer = writer;
        this.polling = polling;
        this.clock = clock;
    }

    List<FeedView> all() {
        return directory.all().stream().map(this::view).toList();
    }

    /** The definitions themselves, credentials included: for an export that can be imported again. */
    List<Feed> definitions() {
        return directory.all().stream().map(FeedEntry::feed).toList();
    }

    Optional<FeedView> find(String id) {
        return directory.find(id).map(this::view);
    }

    private FeedView view(FeedEntry entry) {
        var state = polling.presentState(entry.partition(), entry.feed().id()).orElse(entry.state());
        return FeedView.of(entry.feed(), state);
    }

    /** Adds those that are not there yet, and answers with them; one address is one feed however often it is added. */
    List<Feed> add(List<FeedRequest> requests) {
        awaitDirectory();
        var added = new LinkedHashMap<String, Feed>();
        for (var request : requests) {
            var feed = request.toFeed(request.url() == null ? "" : FeedAddress.id(request.url()), 1, clock.instant());
            if (directory.find(feed.id()).isEmpty()) {
                added.putIfAbsent(feed.id(), feed);
            }
        }
        var feeds = new ArrayList<>(added.values());
        if (!feeds.isEmpty()) {
            writer.define(feeds);
            await(() ->
                    feeds.stream().allMatch(feed -> directory.find(feed.id()).isPresent()));
        }
        return feeds;
    }

    /** Changes a feed; one that thereby changes its host goes to the partition of that host with all that is known of it. */
    FeedView change(String id, FeedRequest request) {
        var entry = known(id);
        var definition = entry.feed().changedTo(request.toFeed(id, 1, clock.instant()));
        int target = Records.partition(definition.url());
        if (target == entry.partition()) {
            writer.define(List.of(definition));
        } else {
            writer.command(entry.partition(), FeedCommand.move(definition, clock.instant()));
        }
        await(() -> directory
                .find(id)
                .filter(now -> now.feed().version() >= definition.version())
                .isPresent());
        return view(known(id));
    }

    void delete(String id) {
        var entry = known(id);
        writer.delete(entry.partition(), id);
        await(() -> directory.find(id).isEmpty());
    }

    void pollNow(String id) {
        writer.command(known(id).partition(), FeedCommand.poll(id, clock.instant()));
    }

    private FeedEntry known(String id) {
        awaitDirectory();
        return directory.find(id).orElseThrow(() -> new ProblemException(404, "there is no feed " + id));
    }

    /** A replica that has not read all feeds yet must not say that one is new. */
    private void awaitDirectory() {
        await(polling::knowsAllFeeds);
    }

    private void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new ProblemException(
                        503,
                        "Kafka has not confirmed it within " + PATIENCE.toSeconds() + " s; look again, or try again");
            }
            Waiting.pause();
        }
    }
}
