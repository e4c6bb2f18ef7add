package io.lexwatch.local.replay;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.rest.Feed;
import io.lexwatch.local.rest.IngestClient;
import io.lexwatch.local.serve.FeedBody;
import io.lexwatch.local.serve.FeedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays one outlet: shows a file, has it polled, and goes on to the next only once this one was served and what it holds is
 * published.
 */
final class OutletPlayer {

    /** A feed with an interval this long is polled when it is asked to be, and not between. */
    private static final String INTERVAL = "24h";

    private static final Duration ASK_AGAIN = Duration.ofSeconds(15);
    private static final Duration GIVE_UP = Duration.ofMinutes(2);

    private final Outlet outlet;
    private final FeedServer server;
    private final IngestClient ingest;
    private final List<String> unreadable = new ArrayList<>();
    private String id;
    private int done;
    private long items;
    private Instant shown;
    private Instant asked;

    OutletPlayer(Outlet outlet, FeedServer server, IngestClient ingest) {
        this.outlet = outlet;
        this.server = server;
        this.ingest = ingest;
    }

    /** Shows the first file and adds the feed, which polls it. */
    void begin(Instant now) {
        show(now);
        id = ingest.add(server.url(outlet.name()), INTERVAL);
    }

    /** Goes on where the file that is shown has been read. */
    void advance(Feed feed, Instant now) {
        if (!isRead(feed)) {
            askAgain(now);
            return;
        }
        if (feed.lastPollFailed()) {
            unreadable.add(outlet.files().get(done) + ": " + feed.reason());
        }
        done++;
        if (!isFinished()) {
            show(now);
            ingest.pollNow(id);
        }
    }

    private boolean isRead(Feed feed) {
        Optional<Instant> served = server.served(outlet.name());
        return served.isPresent() && feed.isPolled() && !feed.lastPoll().isBefore(served.get());
    }

    private void show(Instant now) {
        Path file = outlet.files().get(done);
        try {
            FeedBody body = FeedBody.of(file, Files.readAllBytes(file));
            items += ItemCount.of(body);
            server.show(outlet.name(), body);
        } catch (IOException e) {
            throw new FailedException("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
        shown = now;
        asked = now;
    }

    /** A "poll now" may be lost with the process that took it. */
    private void askAgain(Instant now) {
        if (Duration.between(shown, now).compareTo(GIVE_UP) > 0) {
            throw new FailedException("ingest has not read " + outlet.files().get(done) + " within "
                    + GIVE_UP.toSeconds() + " s; its log tells more");
        }
        if (Duration.between(asked, now).compareTo(ASK_AGAIN) > 0) {
            ingest.pollNow(id);
            asked = now;
        }
    }

    boolean isFinished() {
        return done == outlet.files().size();
    }

    String id() {
        return id;
    }

    int filesDone() {
        return done;
    }

    int files() {
        return outlet.files().size();
    }

    long items() {
        return items;
    }

    List<String> unreadable() {
        return unreadable;
    }
}
