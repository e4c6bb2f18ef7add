package io.lexwatch.alert.search;

import io.lexwatch.alert.store.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** Lets who changed an alert find it changed at once in this replica, without waiting for the follower. */
@ApplicationScoped
public class Freshness {

    private final AlertIndex index;
    private final Alerts alerts;

    @Inject
    public Freshness(AlertIndex index, Alerts alerts) {
        this.index = index;
        this.alerts = alerts;
    }

    public void of(Collection<String> alertIds) {
        alerts.find(alertIds).forEach(index::put);
        index.refresh();
    }
}
