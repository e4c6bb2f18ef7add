package io.lexwatch.bench.ingest;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.lexwatch.bench.feeds.TownFeed;
import io.lexwatch.bench.measure.Run;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.bench.worker.Worker;
import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.parse.ReadLimits;
import io.lexwatch.ingest.parse.ReadResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads well-formed feeds with plain ROME and with the service's reader, in turns, on one thread. */
public final class ParseSpeed {

    private static final int GENERATED = 200;
    private static final int ITEMS = 30;

    private final List<byte[]> feeds;
    private final FeedReader reader = new FeedReader(ReadLimits.DEFAULT);
    private long read;

    private ParseSpeed(List<byte[]> feeds) {
        this.feeds = feeds;
    }

    /** Arguments: a folder of feed files, or - for generated ones; warm-up s, runs, s each. Even runs are ROME's. */
    public static void main(String[] args) throws Exception {
        var bodies = args[0].equals("-") ? generated() : wellFormed(Path.of(args[0]));
        new ParseSpeed(bodies)
                .measure(
                        Duration.ofSeconds(Long.parseLong(args[1])),
                        Integer.parseInt(args[2]),
                        Duration.ofSeconds(Long.parseLong(args[3])));
    }

    private static List<byte[]> generated() {
        var now = Instant.now();
        return IntStream.range(0, GENERATED)
                .mapToObj(feed -> TownFeed.rss(feed, 1_000, ITEMS, now).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Those files that plain ROME takes. */
    private static List<byte[]> wellFormed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var bodies = new ArrayList<byte[]>();
            for (var file : (Iterable<Path>) files.sorted()::iterator) {
                var body = Files.readAllBytes(file);
                if (isTakenByRome(body)) {
                    bodies.add(body);
                }
            }
            return bodies;
        }
    }

    private static boolean isTakenByRome(byte[] body) throws IOException {
        try {
            return rome(body) >= 0;
        } catch (FeedException | IllegalArgumentException e) {
            // No well-formed feed: not what is compared here.
            return false;
        }
    }

    private static int rome(byte[] body) throws IOException, FeedException {
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(body)))
                .getEntries()
                .size();
    }

    private void measure(Duration warmUp, int runs, Duration each) throws Exception {
        var meter = new Meter(() -> read, Cost.ofThis());
        run(meter, warmUp, this::readByRome);
        run(meter, warmUp, this::readByService);
        var measured = new ArrayList<Run>();
        for (int i = 0; i < runs; i++) {
            measured.add(run(meter, each, this::readByRome));
            measured.add(run(meter, each, this::readByService));
        }
        Worker.tell(measured);
    }

    /** Reads one body. */
    private interface Reading {

        void read(byte[] body);
    }

    private Run run(Meter meter, Duration time, Reading reading) throws InterruptedException {
        return meter.during(() -> {
            long until = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < until) {
                for (var body : feeds) {
                    reading.read(body);
                    read++;
                }
            }
        });
    }

    private void readByRome(byte[] body) {
        try {
            rome(body);
        } catch (IOException | FeedException e) {
            throw new IllegalStateException("ROME took this feed before", e);
        }
    }

    private void readByService(byte[] body) {
        if (!(reader.read(body, null, null) instanceof ReadResult.Read)) {
            throw new IllegalStateException("the service's reader does not take what ROME takes");
        }
    }
}
