package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Leases;
import io.lexwatch.alert.store.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One turn at one endpoint: takes its lease, sends what is due in order, one message at a time, and gives the lease back. */
final class Round {

    /** What is due at most that a round takes up. */
    private static final int BATCH = 300;

    /** What came meanwhile is to be seen soon, however slowly an endpoint takes its messages. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

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

    /**
     * Sends what still waits now that the lease is held, since another replica may have sent some of it; answers what it did
     * not come to, nothing where the endpoint takes no more for now.
     */
    List<Due> run(List<Due> due) {
        if (!holdsLease()) {
            return List.of();
        }
        try {
            Instant now = clock.instant();
            List<Due> batch = due.subList(0, Math.min(BATCH, due.size()));
            Optional<Stream<Due>> unsent =
                    send(outbox.waiting(batch.stream().map(Due::id).toList()).stream()
                            .filter(each -> !each.dueAt().isAfter(now))
                            .toList());
            return unsent.map(left ->
                            Stream.concat(left, due.stream().skip(batch.size())).toList())
                    .orElse(List.of());
        } finally {
            leases.release(leaseId(), replica);
        }
    }

    /** Whether it had the lease at all. */
    boolean held() {
        return !renewed.equals(Instant.MIN);
    }

    /** What there was no time for; empty where the endpoint takes no more for now. */
    private Optional<Stream<Due>> send(List<Due> batch) {
        Endpoint endpoint = endpoints.find(endpointId).orElse(null);
        if (endpoint == null || endpoint.disabled() != null) {
            courier.giveUp(batch, endpoint);
            return Optional.of(Stream.empty());
        }
        List<List<Due>> messages = courier.messages(endpoint, batch);
        Set<String> superseded = supersede(messages);
        List<List<Due>> told = messages.stream()
                .map(message -> without(superseded, message))
                .filter(message -> !message.isEmpty())
                .toList();
        Lookahead known = courier.lookahead();
        Instant end = clock.instant().plus(LONGEST);
        for (int i = 0; i < told.size(); i++) {
            List<List<Due>> left = told.subList(i, told.size());
            if (i > 0 && clock.instant().isAfter(end)) {
                return Optional.of(left.stream().flatMap(List::stream));
            }
            if (!attempt(endpoint, left, known)) {
                return Optional.empty();
            }
        }
        return Optional.of(Stream.empty());
    }

    private static List<Due> without(Set<String> superseded, List<Due> message) {
        return message.stream().filter(due -> !superseded.contains(due.id())).toList();
    }

    /** Its turn first, since that may be long in coming, and only then whether the endpoint is still held. */
    private boolean attempt(Endpoint endpoint, List<List<Due>> messages, Lookahead known) {
        boolean mayGo =
                !stopping.getAsBoolean() && courier.awaitTurn(endpoint) && !stopping.getAsBoolean() && holdsLease();
        if (mayGo) {
            known.prepare(messages);
        }
        return mayGo && courier.attempt(endpoint, messages.getFirst(), known);
    }

    /** Finishes what newer revisions took the place of, wherever it waits, but in a digest; answers the ids. */
    private Set<String> supersede(List<List<Due>> messages) {
        Set<String> alerts = messages.stream()
                .flatMap(List::stream)
                .filter(Due::isAtOnce)
                .map(Due::alertId)
                .collect(Collectors.toSet());
        Set<String> again = courier.toldAgain(alerts);
        if (again.isEmpty()) {
            return Set.of();
        }
        List<Due> superseded = Succession.superseded(
                outbox.waiting(endpointId, again).stream().filter(Due::isAtOnce).toList());
        courier.supersede(superseded);
        return superseded.stream().map(Due::id).collect(Collectors.toSet());
    }

    /**
     * A lease outlasts the longest attempt, so that nobody takes over in the middle of one. One that ran out is not renewed:
     * another replica may have sent what this one has in hand, so the next round looks anew.
     */
    private boolean holdsLease() {
        Instant now = clock.instant();
        if (!renewed.equals(Instant.MIN) && now.isAfter(renewed.plus(lease))) {
            return false;
        }
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
}
