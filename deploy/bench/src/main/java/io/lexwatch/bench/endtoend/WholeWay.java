package io.lexwatch.bench.endtoend;

import io.lexwatch.bench.feeds.Hosts;
import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.measure.Series;
import io.lexwatch.bench.worker.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** How soon a receiver hears of what feeds have, and how much the whole way carries. */
final class WholeWay {

    private static final Hosts HOSTS = new Hosts(100);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int ONE_REPORT_IN = 100;
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(20);
    private static final double NANOS_A_MILLI = 1e6;

    private final Effort effort;
    private final Progress progress;
    private final Report report;

    /** Items a second, and how long they are offered. */
    private record Offer(int perSecond, Duration time) {}

    WholeWay(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
    }

    void measure(Path folder) throws InterruptedException {
        progress.say("starting broker, store and the three services");
        try (var newsroom = new Newsroom(HOSTS, ONE_REPORT_IN);
                var desk = new Desk();
                var stack = WholeStack.start(folder, effort, POLL);
                var api = stack.alerts()) {
            api.subscribe(desk.addresses());
            stack.register(HOSTS, newsroom.port());
            progress.say("warming up");
            newsroom.appear(200);
            Thread.sleep(effort.warmUp().multipliedBy(2));
            delays(new Offer(10, time(60)), newsroom, desk, stack);
            delays(new Offer(100, time(40)), newsroom, desk, stack);
            delays(new Offer(500, time(30)), newsroom, desk, stack);
            delays(new Offer(1_000, time(30)), newsroom, desk, stack);
        }
    }

    private Duration time(int seconds) {
        return Duration.ofSeconds(effort.quick() ? seconds / 3 : seconds);
    }

    private void delays(Offer offer, Newsroom newsroom, Desk desk, WholeStack stack) throws InterruptedException {
        progress.say(
                "%d items a second for %d s", offer.perSecond(), offer.time().toSeconds());
        newsroom.appear(offer.perSecond());
        int first = newsroom.nextReport();
        try (var metrics = stack.classifierMetrics()) {
            double before = classified(metrics);
            double cpu = stack.cpuSeconds();
            long begun = System.nanoTime();
            Thread.sleep(offer.time());
            double seconds = (System.nanoTime() - begun) / 1e9;
            double rate = (classified(metrics) - before) / seconds;
            double cpuMillis = (stack.cpuSeconds() - cpu) * 1000 / (rate * seconds);
            int last = newsroom.nextReport();
            long memory = stack.memoryMegabytes();
            newsroom.appear(10);
            awaitHeard(first, last, newsroom, desk);
            add(offer, new Carried(rate, cpuMillis, memory), first, last, newsroom, desk);
        }
    }

    private static double classified(Metrics metrics) {
        return metrics.sum("lexwatch_classifier_items_total");
    }

    /** What was carried while it was offered. */
    private record Carried(double perSecond, double cpuMillis, long megabytes) {}

    private void awaitHeard(int first, int last, Newsroom newsroom, Desk desk) throws InterruptedException {
        long until = System.nanoTime() + HEARD_WITHIN.toNanos();
        while (System.nanoTime() < until && delays(first, last, newsroom, desk).getTotalCount() < last - first) {
            Thread.sleep(500);
        }
    }

    private static Histogram delays(int first, int last, Newsroom newsroom, Desk desk) {
        var delays = new Histogram(3);
        IntStream.range(first, last)
                .filter(report -> newsroom.handedOut(report) != null && desk.heard(report) != null)
                .mapToLong(report -> desk.heard(report) - newsroom.handedOut(report))
                .forEach(delay -> delays.recordValue(Math.max(0, delay)));
        return delays;
    }

    private void add(Offer offer, Carried carried, int first, int last, Newsroom newsroom, Desk desk) {
        var name = offer.perSecond() + " items/s";
        var delays = delays(first, last, newsroom, desk);
        progress.say("%s: %d of %d reports were told", name, delays.getTotalCount(), last - first);
        var rate = Figure.of(name + ": classified", "a second", Series.of(carried.perSecond()))
                .resident(carried.megabytes())
                .cpu(carried.cpuMillis());
        report.add(offer.perSecond() == 1_000 ? rate.atLeast(950) : rate);
        report.add(Figure.of(name + ": reports told", "of " + (last - first), Series.of(delays.getTotalCount())));
        for (double percentile : new double[] {50, 99, 99.9}) {
            var delay = Figure.of(
                    name + ": answer to message, p"
                            + (percentile == 99.9 ? "99.9" : Integer.toString((int) percentile)),
                    "ms",
                    Series.of(delays.getValueAtPercentile(percentile) / NANOS_A_MILLI));
            report.add(offer.perSecond() == 100 && percentile == 99 ? delay.atMost(1_000) : delay);
        }
        if (offer.perSecond() == 1_000) {
            report.add(Figure.of("all processes: resident memory", "MB", Series.of(carried.megabytes()))
                    .atMost(1_536));
        }
    }
}
