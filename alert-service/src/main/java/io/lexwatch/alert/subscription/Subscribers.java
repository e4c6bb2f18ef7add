package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells which subscriptions an alert meets. */
@ApplicationScoped
public class Subscribers {

    private final Subscriptions subscriptions;

    @Inject
    public Subscribers(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Those that want to be told of the alert's present revision. */
    public List<Subscription> of(Alert alert) {
        Traits traits = Traits.of(alert.fact(), Ancestry.UNKNOWN);
        return subscriptions.all().stream()
                .filter(subscription -> wants(subscription, alert))
                .filter(subscription ->
                        FilterParser.parse(subscription.filter()).matches(traits))
                .toList();
    }

    private static boolean wants(Subscription subscription, Alert alert) {
        boolean update = alert.matchedRevision() > 0;
        boolean enough = subscription.minCorroboration() == null
                || alert.fact().corroboration() >= subscription.minCorroboration();
        return !subscription.paused() && enough && !(update && Subscription.NONE.equals(subscription.updates()));
    }
}
