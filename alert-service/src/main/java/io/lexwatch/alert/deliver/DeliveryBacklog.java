package io.lexwatch.alert.deliver;

import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Outbox;
import io.lexwatch.alert.store.Unmatched;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Tells Prometheus what deliver is behind with. Every replica sees the same store, so every replica says the same. */
@ApplicationScoped
public class DeliveryBacklog {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final MatchQueue unmatched;
    private final Endpoints endpoints;
    private final MeterRegistry registry;
    private final Clock clock;
    private volatile Counts counts = new Counts(0, Optional.empty(), Optional.empty(), 0, 0, 0);
    private Repeating repeating;

    /** What was last counted; kept while the store is away, so that what waits goes on ageing. */
    private record Counts(
            long due,
            Optional<Instant> oldestDue,
            Optional<Instant> oldestUnmatched,
            long working,
            long failing,
            long disabled) {}

    @Inject
    public DeliveryBacklog(
            Outbox outbox, MatchQueue unmatched, Endpoints endpoints, MeterRegistry registry, Clock clock) {
        this.outbox = outbox;
        this.unmatched = unmatched;
        this.endpoints = endpoints;
        this.registry = registry;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        gauge("lexwatch.deliveries.due", "Deliveries whose time has come", Counts::due);
        age(
                "lexwatch.deliveries.oldest",
                "Since the oldest of them became due",
                backlog -> backlog.age(backlog.counts.oldestDue()));
        age(
                "lexwatch.unmatched.oldest",
                "Since the oldest alert waits to be matched",
                backlog -> backlog.age(backlog.counts.oldestUnmatched()));
        endpoints("working", Counts::working);
        endpoints("failing", Counts::failing);
        endpoints("disabled", Counts::disabled);
        repeating = Repeating.every(EVERY, "delivery backlog", this::count);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    private void count() {
        Instant now = clock.instant();
        List<Endpoint> all = endpoints.all();
        long disabled = all.stream().filter(each -> each.disabled() != null).count();
        long failing = all.stream()
                .filter(each -> each.disabled() == null && each.failingSince() != null)
                .count();
        counts = new Counts(
                outbox.countDue(now),
                outbox.oldestDue(now),
                unmatched.next(1).stream().map(Unmatched::at).findFirst(),
                all.size() - disabled - failing,
                failing,
                disabled);
    }

    private double age(Optional<Instant> since) {
        return since.map(then -> Duration.between(then, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private void gauge(String name, String description, ToDoubleFunction<Counts> value) {
        Gauge.builder(name, this, backlog -> value.applyAsDouble(backlog.counts))
                .description(description)
                .register(registry);
    }

    private void age(String name, String description, ToDoubleFunction<DeliveryBacklog> value) {
        Gauge.builder(name, this, value)
                .description(description)
                .baseUnit("seconds")
                .register(registry);
    }

    private void endpoints(String state, ToDoubleFunction<Counts> value) {
        Gauge.builder("lexwatch.endpoints", this, backlog -> value.applyAsDouble(backlog.counts))
                .description("Endpoints by state")
                .tag("state", state)
                .register(registry);
    }
}
