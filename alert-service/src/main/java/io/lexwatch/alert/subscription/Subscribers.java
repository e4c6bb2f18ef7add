package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Silence;
import io.lexwatch.alert.store.Silences;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells which subscriptions an alert meets, and what silences it. */
@ApplicationScoped
public class Subscribers {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Subscriptions subscriptions;
    private final Silences silences;
    private final Ancestry ancestry;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Instant.MIN, 0, List.of(), List.of());

    @Inject
    public Subscribers(Subscriptions subscriptions, Silences silences, CatalogNames catalog, Clock clock) {
        this.subscriptions = subscriptions;
        this.silences = silences;
        this.ancestry = Ancestry.in(catalog);
        this.clock = clock;
    }

    /** A subscription or silence with its filter ready to use. */
    private record Ready<T>(T of, Filter filter) {}

    /** All subscriptions and silences as they were at a moment, after so many changes to silences by this replica. */
    private record Snapshot(
            Instant taken, long changes, List<Ready<Subscription>> subscriptions, List<Ready<Silence>> silences) {}

    /** Those that want to be told of the alert's present revision; none while it is silenced. */
    public List<Subscription> of(Alert alert) {
        Snapshot now = snapshot();
        Traits traits = traits(alert.fact());
        if (silencedBy(now, traits).isPresent()) {
            return List.of();
        }
        return now.subscriptions().stream()
                .filter(ready -> wants(ready.of(), alert))
                .filter(ready -> ready.filter().matches(traits))
                .map(Ready::of)
                .toList();
    }

    /** The silence that keeps an alert back at present. */
    public Optional<Silence> silencedBy(Fact fact) {
        return silencedBy(snapshot(), traits(fact));
    }

    /** Whether a filter takes a fact. */
    public boolean takes(Filter filter, Fact fact) {
        return filter.matches(traits(fact));
    }

    private Traits traits(Fact fact) {
        return Traits.of(fact, ancestry);
    }

    private Optional<Silence> silencedBy(Snapshot now, Traits traits) {
        Instant time = clock.instant();
        return now.silences().stream()
                .filter(ready -> time.isBefore(ready.of().until()))
                .filter(ready -> ready.filter().matches(traits))
                .map(Ready::of)
                .findFirst();
    }

    private Snapshot snapshot() {
        Instant now = clock.instant();
        long changes = silences.changes();
        if (snapshot.changes() != changes || snapshot.taken().isBefore(now.minus(FRESH))) {
            snapshot = new Snapshot(
                    now,
                    changes,
                    subscriptions.all().stream()
                            .map(s -> new Ready<>(s, FilterParser.parse(s.filter())))
                            .toList(),
                    silences.all().stream()
                            .map(s -> new Ready<>(s, FilterParser.parse(s.filter())))
                            .toList());
        }
        return snapshot;
    }

    private static boolean wants(Subscription subscription, Alert alert) {
        boolean update = alert.matchedRevision() > 0 && alert.fact().revision() > alert.matchedRevision();
        boolean enough = subscription.minCorroboration() == null
                || alert.fact().corroboration() >= subscription.minCorroboration();
        return !subscription.paused() && enough && !(update && Subscription.NONE.equals(subscription.updates()));
    }
}
