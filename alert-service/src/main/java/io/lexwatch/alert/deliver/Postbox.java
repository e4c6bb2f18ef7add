package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.notify.Channels;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Outbox;
import io.lexwatch.alert.store.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Opens the deliveries of an alert: all are logged, then put into the outbox, so that it can be done twice. An endpoint that
 * several subscriptions name is told as the one has it that tells soonest and most.
 */
@ApplicationScoped
public class Postbox {

    private static final List<String> MOST_FIRST = List.of(Subscription.ALL, Subscription.MATERIAL, Subscription.NONE);
    private static final Comparator<Subscription> SOONEST_AND_MOST = Comparator.comparing(
                    (Subscription subscription) -> subscription.digest() != null)
            .thenComparing(subscription -> MOST_FIRST.indexOf(subscription.updates()));

    /** Others wait for the database no longer than it takes to write so many. */
    private static final int TOGETHER = 500;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Channels channels;
    private final Duration groupWait;
    private final Clock clock;

    @Inject
    public Postbox(
            Endpoints endpoints,
            Deliveries deliveries,
            Outbox outbox,
            Channels channels,
            AlertConfig config,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.channels = channels;
        this.groupWait = config.groupWait();
        this.clock = clock;
    }

    /** A delivery as the log and as the outbox have it. */
    record Posting(Delivery delivery, Due due) {}

    /** Of each alert, for every endpoint of its subscriptions that there is. */
    void open(Map<Alert, List<Subscription>> subscriptions) {
        if (subscriptions.isEmpty()) {
            return;
        }
        // Disabled ones, too: what they miss is given up in view, and can be replayed once they are enabled.
        Map<String, Endpoint> known =
                endpoints.all().stream().collect(Collectors.toMap(Endpoint::id, Function.identity()));
        var told = new LinkedHashMap<Alert, Map<Endpoint, Subscription>>();
        subscriptions.forEach((alert, own) -> told.put(alert, told(alert, own, known)));
        Set<String> finished = post(told.entrySet().stream()
                .flatMap(alert -> postings(alert.getKey(), alert.getValue()))
                .toList());
        told.forEach((alert, own) -> {
            if (alert.confirmed()) {
                confirm(alert, own, finished);
            }
        });
    }

    private Stream<Posting> postings(Alert alert, Map<Endpoint, Subscription> told) {
        int revision = alert.fact().revision();
        return told.entrySet().stream()
                .map(entry -> posting(
                        Delivery.id(alert.id(), revision, entry.getKey().id()),
                        alert,
                        entry.getValue(),
                        entry.getKey()));
    }

    private Map<Endpoint, Subscription> told(
            Alert alert, List<Subscription> subscriptions, Map<String, Endpoint> known) {
        Map<Endpoint, Subscription> told = new LinkedHashMap<>();
        subscriptions.stream()
                .sorted(SOONEST_AND_MOST)
                .forEach(subscription -> subscription.endpoints().stream()
                        .filter(known::containsKey)
                        .forEach(id -> told.putIfAbsent(known.get(id), subscription)));
        told.entrySet().removeIf(entry -> isEnough(entry.getValue(), alert, entry.getKey()));
        return told;
    }

    /** Whether the endpoint was told of the alert before, and that is all that is asked for. */
    private boolean isEnough(Subscription subscription, Alert alert, Endpoint endpoint) {
        if (!Subscription.NONE.equals(subscription.updates())) {
            return false;
        }
        List<String> earlier = IntStream.range(1, alert.fact().revision())
                .mapToObj(revision -> Delivery.id(alert.id(), revision, endpoint.id()))
                .toList();
        return !deliveries.find(earlier).isEmpty();
    }

    /** Tells those who have the revision already that further publishers say the same. */
    private void confirm(Alert alert, Map<Endpoint, Subscription> told, Set<String> finished) {
        int revision = alert.fact().revision();
        post(told.entrySet().stream()
                .filter(entry -> Subscription.ALL.equals(entry.getValue().updates()))
                .filter(entry -> finished.contains(
                        Delivery.id(alert.id(), revision, entry.getKey().id())))
                .map(entry -> posting(
                        Delivery.confirmationId(
                                alert.id(),
                                revision,
                                alert.fact().corroboration(),
                                entry.getKey().id()),
                        alert,
                        entry.getValue(),
                        entry.getKey()))
                .toList());
    }

    private Posting posting(String id, Alert alert, Subscription subscription, Endpoint endpoint) {
        Instant now = clock.instant();
        var delivery = new Delivery(
                id,
                WebhookId.of(id),
                alert.id(),
                alert.fact().revision(),
                endpoint.id(),
                subscription.id(),
                alert.fact().headline(),
                Delivery.PENDING,
                now,
                null,
                List.of());
        Instant soon = channels.groups(endpoint.channel()) ? now.plus(groupWait) : now;
        Instant dueAt =
                subscription.digest() == null ? soon : subscription.digest().next(now);
        String story = subscription.digest() == null ? alert.fact().dossier() : Due.digest(dueAt);
        return new Posting(
                delivery, new Due(id, endpoint.id(), alert.id(), delivery.revision(), story, now, dueAt, 0, null));
    }

    /** Puts deliveries on their way, but for those that are; answers with those that have come to their end already. */
    Set<String> post(List<Posting> postings) {
        var finished = new HashSet<String>();
        for (int i = 0; i < postings.size(); i += TOGETHER) {
            finished.addAll(postTogether(postings.subList(i, Math.min(postings.size(), i + TOGETHER))));
        }
        return finished;
    }

    private Set<String> postTogether(List<Posting> postings) {
        Set<String> known =
                deliveries.open(postings.stream().map(Posting::delivery).toList());
        Set<String> finished = deliveries.find(known).stream()
                .filter(delivery -> !Delivery.PENDING.equals(delivery.state()))
                .map(Delivery::id)
                .collect(Collectors.toSet());
        List<Due> open = postings.stream()
                .map(Posting::due)
                .filter(due -> !finished.contains(due.id()))
                .toList();
        outbox.add(open);
        open.stream()
                .filter(due -> known.contains(due.id()) && due.isAtOnce())
                .forEach(due -> outbox.takeFromDigest(due, clock.instant()));
        return finished;
    }
}
