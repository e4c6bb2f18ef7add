package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.deliver.Postbox.Posting;
import io.lexwatch.alert.store.Condition;
import io.lexwatch.alert.store.Conditions;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Leases;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells operators of feeds, stages and endpoints that stopped working, and that work again: one notice a change, to the
 * endpoints of subscriptions about operations. One replica at a time does; another one would make the same deliveries.
 */
@ApplicationScoped
public class OperationsDesk {

    private static final String LEASE = "operations";

    private final Conditions conditions;
    private final Subscriptions subscriptions;
    private final Endpoints endpoints;
    private final Postbox postbox;
    private final Leases leases;
    private final Settling settling;
    private final Duration every;
    private final Clock clock;
    private final String replica = UUID.randomUUID().toString();
    private Repeating repeating;

    @Inject
    public OperationsDesk(
            Conditions conditions,
            Subscriptions subscriptions,
            Endpoints endpoints,
            Postbox postbox,
            Leases leases,
            AlertConfig config,
            Clock clock) {
        this.conditions = conditions;
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
        this.postbox = postbox;
        this.leases = leases;
        this.settling = new Settling(config.operations().settle());
        this.every = config.operations().look();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        repeating = Repeating.every(every, "operations desk", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    void look() {
        if (leases.take(LEASE, replica, every.multipliedBy(3))) {
            noteEndpoints();
            tell();
        }
    }

    private void noteEndpoints() {
        Instant now = clock.instant();
        List<Endpoint> all = endpoints.all();
        all.stream()
                .filter(endpoint -> endpoint.disabled() != null)
                .forEach(endpoint -> conditions.wrong(
                        id(endpoint), "The endpoint " + endpoint.name() + " is disabled: " + endpoint.disabled(), now));
        for (Condition wrong : conditions.wrong(Condition.ENDPOINT)) {
            all.stream()
                    .filter(endpoint -> id(endpoint).equals(wrong.id()))
                    .findFirst()
                    .ifPresentOrElse(
                            endpoint -> noteEnabled(endpoint, now),
                            () -> conditions.right(wrong.id(), "An endpoint that was disabled is deleted", now));
        }
    }

    private void noteEnabled(Endpoint endpoint, Instant now) {
        if (endpoint.disabled() == null) {
            conditions.right(id(endpoint), "The endpoint " + endpoint.name() + " is enabled again", now);
        }
    }

    private static String id(Endpoint endpoint) {
        return Condition.id(Condition.ENDPOINT, endpoint.id());
    }

    /** The deliveries first: a crash before the note makes the same ones again. Where nobody listens, it waits for somebody. */
    private void tell() {
        Instant now = clock.instant();
        List<Condition> due = conditions.all().stream()
                .filter(condition -> settling.isDue(condition, now))
                .toList();
        List<Subscription> operators = due.isEmpty() ? List.of() : operators();
        if (operators.isEmpty()) {
            return;
        }
        for (Condition condition : due) {
            postbox.post(operators.stream()
                    .flatMap(operator -> operator.endpoints().stream()
                            .flatMap(id -> endpoints.find(id).stream())
                            .filter(endpoint -> endpoint.disabled() == null)
                            .map(endpoint -> posting(condition, operator, endpoint, now)))
                    .toList());
            conditions.told(condition, settling.notices(condition, now) + 1, now);
        }
    }

    private List<Subscription> operators() {
        return subscriptions.all().stream()
                .filter(subscription -> subscription.isAboutOperations() && !subscription.paused())
                .toList();
    }

    private static Posting posting(Condition condition, Subscription operator, Endpoint endpoint, Instant now) {
        String id = String.join(
                "|",
                Due.OPERATIONS,
                condition.id(),
                condition.since().toString(),
                condition.wrong() ? "wrong" : "right",
                endpoint.id());
        String headline = (condition.wrong() ? "⚠️ " : "✅ ") + condition.what();
        return new Posting(
                new Delivery(
                        id,
                        WebhookId.of(id),
                        null,
                        0,
                        endpoint.id(),
                        operator.id(),
                        headline,
                        Delivery.PENDING,
                        now,
                        null,
                        List.of()),
                new Due(id, endpoint.id(), null, 0, Due.OPERATIONS, now, now, 0, null));
    }
}
