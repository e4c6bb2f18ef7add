package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.NewsItem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What polling tells of itself to Prometheus. */
final class PollMeters {

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

    void polled(String outcome) {
        registry.counter("lexwatch.ingest.polls", "outcome", outcome).increment();
    }

    void published(List<NewsItem> items, Instant since, Instant now) {
        items.forEach(item -> (item.backfill() ? backfill : news).increment());
        commit.record(Duration.between(since, now));
    }

    void oversized() {
        oversized.increment();
    }
}
