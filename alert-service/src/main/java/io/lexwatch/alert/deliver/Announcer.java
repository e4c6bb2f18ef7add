package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.notify.Channels;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Outbox;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Unmatched;
import io.lexwatch.alert.subscription.Defaults;
import io.lexwatch.alert.subscription.Subscribers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Channels channels;
    private final Duration groupWait;
    private final Duration pause;
    private final Defaults defaults;
    private final Clock clock;

    private Repeating repeating;

    @Inject
    public Announcer(
            MatchQueue queue,
            Alerts alerts,
            Subscribers subscribers,
            Endpoints endpoints,
            Deliveries deliveries,
            Outbox outbox,
            Channels channels,
            Defaults defaults,
            AlertConfig config,
            Clock clock) {
        this.queue = queue;
        this.alerts = alerts;
        this.subscribers = subscribers;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.channels = channels;
        this.groupWait = config.groupWait();
        this.pause = config.delivery().pollInterval();
        this.defaults = defaults;
        this.clock = clock;
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
            open(alert);
            alerts.matched(alert);
        });
        queue.clear(mark.id(), found.map(Alert::groupVersion).orElse(mark.version()));
    }

    private void open(Alert alert) {
        Map<String, Endpoint> working = new HashMap<>();
        endpoints.all().stream()
                .filter(endpoint -> endpoint.disabled() == null)
                .forEach(endpoint -> working.put(endpoint.id(), endpoint));
        Map<String, Delivery> opened = new LinkedHashMap<>();
        for (Subscription subscription : subscribers.of(alert)) {
            for (String endpointId : subscription.endpoints()) {
                if (working.containsKey(endpointId)) {
                    Delivery delivery = delivery(alert, subscription, endpointId);
                    opened.putIfAbsent(delivery.id(), delivery);
                }
            }
        }
        List<Delivery> all = List.copyOf(opened.values());
        deliveries.find(deliveries.open(all)).stream()
                .filter(delivery -> !Delivery.PENDING.equals(delivery.state()))
                .forEach(finished -> opened.remove(finished.id()));
        outbox.add(opened.values().stream()
                .map(delivery -> due(alert, delivery, working.get(delivery.endpointId())))
                .toList());
    }

    private Delivery delivery(Alert alert, Subscription subscription, String endpointId) {
        int revision = alert.fact().revision();
        return new Delivery(
                Delivery.id(alert.id(), revision, endpointId),
                WebhookId.of(alert.id(), revision, endpointId),
                alert.id(),
                revision,
                endpointId,
                subscription.id(),
                alert.fact().headline(),
                Delivery.PENDING,
                clock.instant(),
                null,
                List.of());
    }

    private Due due(Alert alert, Delivery delivery, Endpoint endpoint) {
        Instant now = clock.instant();
        Instant due = channels.groups(endpoint.channel()) ? now.plus(groupWait) : now;
        return new Due(
                delivery.id(),
                delivery.endpointId(),
                alert.id(),
                delivery.revision(),
                alert.fact().dossier(),
                now,
                due,
                0,
                null);
    }
}
