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
import java.util.stream.IntStream;

/** One turn at one endpoint: takes its lease, sends what is due in order, one message at a time, and gives the lease back. */
final class Round {

    private static final int BATCH = 100;

    private final String endpointId;
    private final String replica;
    private final Outbox outbox;
    private final Endpoints endpoints;
    private final Leases leases;
    private final Courier courier;
    private final Duration lease;
    private final Duration timeout;
    private final Clock clock;
    private Instant renewed = Instant.MIN;

    Round(
            String endpointId,
            String replica,
            Outbox outbox,
            Endpoints endpoints,
            Leases leases,
            Courier courier,
            AlertConfig config,
            Clock clock) {
        this.endpointId = endpointId;
        this.replica = replica;
        this.outbox = outbox;
        this.endpoints = endpoints;
        this.leases = leases;
        this.courier = courier;
        this.timeout = config.delivery().timeout();
        this.lease = config.delivery().lease().plus(timeout);
        this.clock = clock;
    }

    void run() {
        if (!holdsLease()) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                more = sendBatch();
            }
        } finally {
            leases.release(leaseId(), replica);
        }
    }

    /** True where there may be more. */
    private boolean sendBatch() {
        List<Due> batch = outbox.due(endpointId, clock.instant(), BATCH);
        Endpoint endpoint = endpoints.find(endpointId).orElse(null);
        if (batch.isEmpty() || endpoint == null || endpoint.disabled() != null) {
            batch.forEach(due -> courier.giveUp(due, endpoint));
            return false;
        }
        boolean progress = false;
        for (List<Due> message : courier.messages(endpoint, batch)) {
            if (!holdsLease()) {
                return false;
            }
            if (!earlierRevisionWaits(message)) {
                if (!courier.attempt(endpoint, message)) {
                    return false;
                }
                progress = true;
            }
        }
        return progress && batch.size() == BATCH;
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

    private boolean earlierRevisionWaits(List<Due> message) {
        return message.stream().filter(due -> due.revision() > 1).anyMatch(due -> {
            List<String> earlier = IntStream.range(1, due.revision())
                    .mapToObj(revision -> Delivery.id(due.alertId(), revision, endpointId))
                    .toList();
            return !outbox.waiting(earlier).isEmpty();
        });
    }
}
