package io.lexwatch.bench.endtoend;

import io.lexwatch.bench.feeds.Hosts;
import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.measure.Series;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** How long after an outage of a stage until nothing waits for longer than usual again. */
final class Outages {

    private static final Hosts HOSTS = new Hosts(100);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int ONE_REPORT_IN = 100;
    private static final int ITEMS_A_SECOND = 100;
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int GIVEN_UP_AFTER = 5;
    private static final List<String> STAGES = List.of("ingest", "classifier", "alert");

    private final Effort effort;
    private final Progress progress;
    private final Report report;
    private final Duration outage;

    /** @param outage how long each stage is away */
    Outages(Effort effort, Progress progress, Report report, Duration outage) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
        this.outage = outage;
    }

    void measure(Path folder) throws InterruptedException {
        progress.say("starting broker, store and the three services");
        try (var newsroom = new Newsroom(HOSTS, ONE_REPORT_IN);
                var desk = new Desk();
                var stack = WholeStack.start(folder, effort, POLL);
                var api = stack.alerts()) {
            api.subscribe(desk.addresses());
            stack.register(HOSTS, newsroom.port());
            newsroom.appear(ITEMS_A_SECOND);
            int first = newsroom.nextReport();
            progress.say("warming up");
            Thread.sleep(effort.warmUp().multipliedBy(3));
            untilNothingWaits(first, newsroom, desk);
            for (String stage : STAGES) {
                outage(stage, first, newsroom, desk, stack);
            }
        }
    }

    private void outage(String name, int first, Newsroom newsroom, Desk desk, WholeStack stack)
            throws InterruptedException {
        progress.say("%s is killed and away for %d s", name, outage.toSeconds());
        var stage = stack.stage(name);
        stage.kill();
        Thread.sleep(outage);
        long begun = System.nanoTime();
        stage.restart();
        double seconds = untilNothingWaits(first, newsroom, desk) ? (System.nanoTime() - begun) / 1e9 : Double.NaN;
        report.add(Figure.of(
                        name + " away for " + outage.toSeconds() + " s: from its start until nothing waits over 5 s",
                        "s",
                        Series.of(seconds))
                .atMost(outage.toSeconds()));
    }

    /** False where that did not come about in several times the outage. */
    private boolean untilNothingWaits(int first, Newsroom newsroom, Desk desk) throws InterruptedException {
        long end = System.nanoTime() + outage.multipliedBy(GIVEN_UP_AFTER).toNanos();
        while (System.nanoTime() < end) {
            if (!anythingWaits(first, newsroom, desk)) {
                return true;
            }
            Thread.sleep(LOOK);
        }
        return false;
    }

    /** Reports that came and went while nobody asked for them do not count: no answer ever held them. */
    private static boolean anythingWaits(int first, Newsroom newsroom, Desk desk) {
        long usual = System.nanoTime() - USUAL.toNanos();
        return IntStream.range(first, newsroom.nextReport())
                .filter(report -> newsroom.appeared(report) < usual)
                .filter(report -> newsroom.handedOut(report) != null || newsroom.isShown(report))
                .anyMatch(report -> desk.heard(report) == null);
    }
}
