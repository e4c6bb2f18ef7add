package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Revisions;
import io.lexwatch.alert.store.Silence;
import io.lexwatch.alert.store.Silences;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Tells which subscriptions an alert meets, and what silences it. */
@ApplicationScoped
public class Subscribers {

    private static final Logger LOG = Logger.getLogger(Subscribers.class);

    /** Read anew after so long, though nothing was counted: who changed something may have died before that. */
    private static final Duration OLD = Duration.ofMinutes(1);

    private final Subscriptions subscriptions;
    private final Silences silences;
    private final Revisions revisions;
    private final Ancestry ancestry;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Instant.MIN, -1, new FilterIndex<>(List.of()), List.of());

    @Inject
    public Subscribers(
            Subscriptions subscriptions, Silences silences, Revisions revisions, CatalogNames catalog, Clock clock) {
        this.subscriptions = subscriptions;
        this.silences = silences;
        this.revisions = revisions;
        this.ancestry = Ancestry.in(catalog);
        this.clock = clock;
    }

    /** All subscriptions and silences as they were read at a moment, and the revision that they had then at least. */
    private record Snapshot(
            Instant read,
            long revision,
            FilterIndex<Subscription> subscriptions,
            List<FilterIndex.Entry<Silence>> silences) {}

    /** Those that take each alert as it is, were they told before or not; none while it is silenced. */
    public Map<Alert, List<Subscription>> of(List<Alert> alerts) {
        Snapshot now = snapshot();
        var takers = new LinkedHashMap<Alert, List<Subscription>>();
        alerts.forEach(alert -> takers.put(alert, of(alert, now)));
        return takers;
    }

    private List<Subscription> of(Alert alert, Snapshot now) {
        Traits traits = traits(alert.fact());
        if (silencedBy(now, traits).isPresent()) {
            return List.of();
        }
        return now.subscriptions().matching(traits).stream()
                .filter(subscription -> wants(subscription, alert))
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
                .filter(entry -> time.isBefore(entry.of().until()))
                .filter(entry -> entry.filter().matches(traits))
                .map(FilterIndex.Entry::of)
                .findFirst();
    }

    private Snapshot snapshot() {
        Instant now = clock.instant();
        long revision = revisions.current();
        Snapshot last = snapshot;
        if (revision == last.revision() && !last.read().isBefore(now.minus(OLD))) {
            return last;
        }
        var fresh = new Snapshot(
                now,
                revision,
                new FilterIndex<>(parsed(aboutAlerts(), Subscription::filter, s -> "subscription " + s.id())),
                parsed(silences.all(), Silence::filter, s -> "silence " + s.id()));
        snapshot = fresh;
        return fresh;
    }

    private List<Subscription> aboutAlerts() {
        return subscriptions.all().stream().filter(s -> !s.isAboutOperations()).toList();
    }

    /** One that cannot be read is told of and left out, so that it does not keep the others from being heard. */
    private static <T> List<FilterIndex.Entry<T>> parsed(
            List<T> stored, Function<T, String> filter, Function<T, String> name) {
        var entries = new ArrayList<FilterIndex.Entry<T>>();
        for (T each : stored) {
            try {
                entries.add(new FilterIndex.Entry<>(each, FilterParser.parse(filter.apply(each))));
            } catch (FilterParser.FilterException e) {
                LOG.errorf("%s is left out until it is corrected: %s", name.apply(each), e.getMessage());
            }
        }
        return entries;
    }

    private static boolean wants(Subscription subscription, Alert alert) {
        boolean enough = subscription.minCorroboration() == null
                || alert.fact().corroboration() >= subscription.minCorroboration();
        return !subscription.paused() && enough;
    }
}
