package io.lexwatch.bench.match;

import io.lexwatch.alert.subscription.Ancestry;
import io.lexwatch.alert.subscription.FilterIndex;
import io.lexwatch.alert.subscription.FilterParser;
import io.lexwatch.alert.subscription.Traits;
import io.lexwatch.bench.measure.Run;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.bench.worker.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Matches alerts on one thread: first by asking every filter, then by the index. */
public final class MatchSpeed {

    private static final long SEED = 7;
    private static final int ALERTS = 500;

    private final List<Traits> alerts;
    private long done;
    private long matched;

    private MatchSpeed(Random random) {
        alerts = IntStream.range(0, ALERTS)
                .mapToObj(number -> Traits.of(MadeUp.fact(random), Ancestry.UNKNOWN))
                .toList();
    }

    /** Arguments: subscriptions, warm-up s, runs, s each. */
    public static void main(String[] args) throws InterruptedException {
        var random = new Random(SEED);
        List<FilterIndex.Entry<Integer>> filters = IntStream.range(0, Integer.parseInt(args[0]))
                .mapToObj(number -> new FilterIndex.Entry<>(number, FilterParser.parse(MadeUp.filter(random))))
                .toList();
        var index = new FilterIndex<>(filters);
        var speed = new MatchSpeed(random);
        var warmUp = Duration.ofSeconds(Long.parseLong(args[1]));
        int runs = Integer.parseInt(args[2]);
        var each = Duration.ofSeconds(Long.parseLong(args[3]));
        var measured = new ArrayList<Run>();
        measured.addAll(speed.measure(alert -> asked(filters, alert), warmUp, runs, each));
        measured.addAll(speed.measure(alert -> index.matching(alert).size(), warmUp, runs, each));
        Worker.tell(measured);
    }

    private static int asked(List<FilterIndex.Entry<Integer>> filters, Traits alert) {
        return (int)
                filters.stream().filter(entry -> entry.filter().matches(alert)).count();
    }

    private List<Run> measure(ToIntFunction<Traits> match, Duration warmUp, int runs, Duration each)
            throws InterruptedException {
        var meter = new Meter(() -> done, Cost.ofThis());
        meter.during(() -> match(match, warmUp));
        var measured = new ArrayList<Run>();
        for (int run = 0; run < runs; run++) {
            measured.add(meter.during(() -> match(match, each)));
        }
        return measured;
    }

    private void match(ToIntFunction<Traits> match, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; System.nanoTime() < end; i = (i + 1) % ALERTS) {
            matched += match.applyAsInt(alerts.get(i));
            done++;
        }
        if (matched < 0) {
            throw new IllegalStateException("matched less than nothing");
        }
    }
}
