package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.NewsItem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What polling tells of itself to Prometheus. */
final class PollMeters {

    private static final Duration[] POLLS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30)
    };

    /** Those of one outcome: looking them up in the registry for every poll would cost more than they do. */
    private record Meters(Counter polls, Timer times) {}

    private final Map<String, Meters> outcomes = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Counter news;
    private final Counter backfill;
    private final Counter oversized;
    private final Timer commit;

    PollMeters(MeterRegistry registry) {
        this.registry = registry;
        this.news = items("news");
        this.backfill = items("backfill");
        this.oversized = Counter.builder("lexwatch.ingest.items.oversized")
                .description("Items left out because no record can hold them")
                .register(registry);
        this.commit = Timer.builder("lexwatch.ingest.commit")
                .description("From the end of a poll to the commit of its items")
                .register(registry);
    }

    private Counter items(String kind) {
        return Counter.builder("lexwatch.ingest.items")
                .description("Items published")
                .tag("kind", kind)
                .register(registry);
    }

    /** Counts a poll and times it, from the request to the last word read. */
    void polled(String outcome, Duration took) {
        var meters = outcomes.computeIfAbsent(outcome, this::meters);
        meters.polls().increment();
        meters.times().record(took);
    }

    private Meters meters(String outcome) {
        var polls = registry.counter("lexwatch.ingest.polls", "outcome", outcome);
        var times = Timer.builder("lexwatch.ingest.poll")
                .description("From the request to the answer read")
                .serviceLevelObjectives(POLLS)
                .tag("outcome", outcome)
                .register(registry);
        return new Meters(polls, times);
    }

    void published(List<NewsItem> items, Instant since, Instant now) {
        items.forEach(item -> (item.backfill() ? backfill : news).increment());
        commit.record(Duration.between(since, now));
    }

    void oversized() {
        oversized.increment();
    }
}
