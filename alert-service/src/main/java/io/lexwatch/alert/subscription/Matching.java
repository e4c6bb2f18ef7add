package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.alert.store.Silence;
import io.lexwatch.alert.store.Silences;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains, for one alert, what each subscription makes of it. */
@ApplicationScoped
public class Matching {

    private final Subscriptions subscriptions;
    private final Silences silences;
    private final Ancestry ancestry;

    @Inject
    public Matching(Subscriptions subscriptions, Silences silences, CatalogNames catalog) {
        this.subscriptions = subscriptions;
        this.silences = silences;
        this.ancestry = Ancestry.in(catalog);
    }

    /**
     * What one subscription makes of an alert.
     *
     * @param misses why it does not want it, in words; empty where it does
     */
    public record Answer(Subscription subscription, List<String> misses) {

        public boolean wanted() {
            return misses.isEmpty();
        }
    }

    /** Of all subscriptions about alerts, as they are now. */
    public List<Answer> answers(Alert alert) {
        Traits traits = Traits.of(alert.fact(), ancestry);
        return subscriptions.all().stream()
                .filter(subscription -> !subscription.isAboutOperations())
                .map(subscription -> new Answer(subscription, misses(subscription, alert, traits)))
                .toList();
    }

    private static List<String> misses(Subscription subscription, Alert alert, Traits traits) {
        var misses = new ArrayList<>(Misses.of(FilterParser.parse(subscription.filter()), traits));
        int corroboration = alert.fact().corroboration();
        if (subscription.minCorroboration() != null && corroboration < subscription.minCorroboration()) {
            misses.add("it waits for " + subscription.minCorroboration() + " independent publishers, and the alert has "
                    + corroboration);
        }
        if (subscription.paused()) {
            misses.add("it is paused");
        }
        return misses;
    }

    /** A silence that kept the alert back: one that was in force when it was made or changed, or is now. */
    public Optional<Silence> silencedBy(Alert alert, Instant now) {
        Traits traits = Traits.of(alert.fact(), ancestry);
        return silences.all().stream()
                .filter(silence -> inForce(silence, alert.createdAt())
                        || inForce(silence, alert.changedAt())
                        || inForce(silence, now))
                .filter(silence -> FilterParser.parse(silence.filter()).matches(traits))
                .findFirst();
    }

    private static boolean inForce(Silence silence, Instant at) {
        return at != null && !at.isBefore(silence.createdAt()) && at.isBefore(silence.until());
    }
}
