package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Unmatched;
import io.lexwatch.alert.subscription.Defaults;
import io.lexwatch.alert.subscription.Subscribers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes what nobody was told of yet and opens its deliveries. Each step can be done twice: the delivery is logged, then put
 * into the outbox, then the alert's mark is cleared.
 */
@ApplicationScoped
public class Announcer {

    private static final int BATCH = 200;

    private final MatchQueue queue;
    private final Alerts alerts;
    private final Subscribers subscribers;
    private final Postbox postbox;
    private final Duration pause;
    private final Defaults defaults;

    private Repeating repeating;

    @Inject
    public Announcer(
            MatchQueue queue,
            Alerts alerts,
            Subscribers subscribers,
            Postbox postbox,
            Defaults defaults,
            AlertConfig config) {
        this.queue = queue;
        this.alerts = alerts;
        this.subscribers = subscribers;
        this.postbox = postbox;
        this.pause = config.delivery().pollInterval();
        this.defaults = defaults;
    }

    void start(@Observes StartupEvent event) {
        repeating = Repeating.every(pause, "announcer", this::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    /** Announces all that waits, once there is somebody who could hear it. */
    void sweep() {
        if (!defaults.made()) {
            return;
        }
        List<Unmatched> batch;
        do {
            batch = queue.next(BATCH);
            batch.forEach(this::announce);
        } while (batch.size() == BATCH);
    }

    private void announce(Unmatched mark) {
        Optional<Alert> found = alerts.find(mark.id());
        found.filter(Alert::unmatched).ifPresent(alert -> {
            postbox.open(alert, subscribers.of(alert));
            alerts.matched(alert);
        });
        queue.clear(mark.id(), found.map(Alert::groupVersion).orElse(mark.version()));
    }
}
