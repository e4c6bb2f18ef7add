package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Leases;
import io.lexwatch.alert.store.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One turn at one endpoint: takes its lease, sends what is due in order, one message at a time, and gives the lease back. */
final class Round {

    /** Messages at most that a round sends before its endpoint gets its turn again. */
    static final int BATCH = 100;

    private final String endpointId;
    private final String replica;
    private final Outbox outbox;
    private final Endpoints endpoints;
    private final Leases leases;
    private final Courier courier;
    private final Duration lease;
    private final Duration timeout;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private Instant renewed = Instant.MIN;

    Round(
            String endpointId,
            String replica,
            Outbox outbox,
            Endpoints endpoints,
            Leases leases,
            Courier courier,
            AlertConfig config,
            Clock clock,
            BooleanSupplier stopping) {
        this.endpointId = endpointId;
        this.replica = replica;
        this.outbox = outbox;
        this.endpoints = endpoints;
        this.leases = leases;
        this.courier = courier;
        this.timeout = config.delivery().timeout();
        this.lease = config.delivery().lease().plus(timeout);
        this.clock = clock;
        this.stopping = stopping;
    }

    /** Sends what of the batch still waits now that the lease is held: another replica may have sent some of it. */
    void run(List<Due> batch) {
        if (!holdsLease()) {
            return;
        }
        try {
            Instant now = clock.instant();
            send(outbox.waiting(batch.stream().map(Due::id).toList()).stream()
                    .filter(due -> !due.dueAt().isAfter(now))
                    .toList());
        } finally {
            leases.release(leaseId(), replica);
        }
    }

    private void send(List<Due> batch) {
        Endpoint endpoint = endpoints.find(endpointId).orElse(null);
        if (endpoint == null || endpoint.disabled() != null) {
            batch.forEach(due -> courier.giveUp(due, endpoint));
            return;
        }
        for (List<Due> message : courier.messages(endpoint, batch)) {
            if (stopping.getAsBoolean() || !holdsLease()) {
                return;
            }
            if (!earlierRevisionWaits(message) && !courier.attempt(endpoint, message)) {
                return;
            }
        }
    }

    /** A lease outlasts the longest attempt, so that nobody takes over in the middle of one. */
    private boolean holdsLease() {
        Instant now = clock.instant();
        if (renewed.equals(Instant.MIN)
                || now.isAfter(renewed.plus(lease.minus(timeout).dividedBy(3)))) {
            if (!leases.take(leaseId(), replica, lease)) {
                return false;
            }
            renewed = now;
        }
        return true;
    }

    private String leaseId() {
        return "endpoint|" + endpointId;
    }

    /** Of an alert that the message tells, beyond those that the message itself tells. A digest waits for none. */
    private boolean earlierRevisionWaits(List<Due> message) {
        if (message.getFirst().digestMoment().isPresent()) {
            return false;
        }
        Set<String> told = message.stream().map(Due::id).collect(Collectors.toSet());
        return message.stream().filter(due -> due.revision() > 1).anyMatch(due -> {
            List<String> earlier = IntStream.range(1, due.revision())
                    .mapToObj(revision -> Delivery.id(due.alertId(), revision, endpointId))
                    .filter(id -> !told.contains(id))
                    .toList();
            return outbox.waiting(earlier).stream()
                    .anyMatch(waiting -> waiting.digestMoment().isEmpty());
        });
    }
}
