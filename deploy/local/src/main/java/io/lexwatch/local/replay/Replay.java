package io.lexwatch.local.replay;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.rest.Drain;
import io.lexwatch.local.rest.Feed;
import io.lexwatch.local.rest.Flow;
import io.lexwatch.local.rest.Services;
import io.lexwatch.local.serve.FeedServer;
import io.lexwatch.local.terminal.Screen;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The course of a replay: all outlets at once, each file by file; then wait until nothing is under way. */
final class Replay {

    private static final long PAUSE_MILLIS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Screen screen;
    private final Services services;
    private final Runnable check;
    private final Clock clock;
    private final List<OutletPlayer> players;

    Replay(Screen screen, FeedServer server, Services services, List<Outlet> outlets, Runnable check, Clock clock) {
        this.screen = screen;
        this.services = services;
        this.check = check;
        this.clock = clock;
        this.players = outlets.stream()
                .map(outlet -> new OutletPlayer(outlet, server, services.ingest()))
                .toList();
    }

    ReplayResult run(Path folder) throws InterruptedException {
        long began = System.nanoTime();
        players.forEach(player -> player.begin(clock.instant()));
        while (!players.stream().allMatch(OutletPlayer::isFinished)) {
            check.run();
            advance();
            show(services.flow());
            Thread.sleep(PAUSE_MILLIS);
        }
        if (!new Drain(services, check).await(PATIENCE, this::show)) {
            throw new FailedException(
                    "items are still under way after " + PATIENCE.toMinutes() + " minutes; the logs tell more");
        }
        screen.done();
        return result(folder, Duration.ofNanos(System.nanoTime() - began));
    }

    private void advance() {
        Map<String, Feed> feeds =
                services.ingest().feeds().stream().collect(Collectors.toMap(Feed::id, Function.identity()));
        players.stream()
                .filter(player -> !player.isFinished())
                .filter(player -> feeds.containsKey(player.id()))
                .forEach(player -> player.advance(feeds.get(player.id()), clock.instant()));
    }

    private void show(Flow flow) {
        int done = players.stream().mapToInt(OutletPlayer::filesDone).sum();
        int all = players.stream().mapToInt(OutletPlayer::files).sum();
        screen.progress(String.format(
                Locale.ROOT,
                "  files %d/%d · items %,d published, %,d classified, %,d flagged, %,d made facts",
                done,
                all,
                flow.published(),
                flow.classified(),
                flow.flagged(),
                flow.folded()));
    }

    private ReplayResult result(Path folder, Duration took) {
        return new ReplayResult(
                folder.toString(),
                players.stream().mapToInt(OutletPlayer::files).sum(),
                players.stream().mapToLong(OutletPlayer::items).sum(),
                services.flow(),
                services.alert().alerts().reversed(),
                players.stream().flatMap(player -> player.unreadable().stream()).toList(),
                took);
    }
}
