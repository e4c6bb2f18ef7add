package io.lexwatch.alert.deliver;

import io.lexwatch.alert.notify.Channels;
import io.lexwatch.alert.notify.Notice;
import io.lexwatch.alert.notify.Result;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.StoryThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the notice of what is due together. */
@ApplicationScoped
public class Composer {

    /** What follows later than this is a message of its own. */
    private static final Duration THREAD = Duration.ofDays(1);

    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Digests digests;
    private final Notices notices;
    private final StoryThreads threads;
    private final Channels channels;
    private final Clock clock;

    @Inject
    public Composer(
            Alerts alerts,
            Deliveries deliveries,
            Digests digests,
            Notices notices,
            StoryThreads threads,
            Channels channels,
            Clock clock) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.digests = digests;
        this.notices = notices;
        this.threads = threads;
        this.channels = channels;
        this.clock = clock;
    }

    /** For the messages of one round. */
    Lookahead lookahead() {
        return new Lookahead(alerts, deliveries, clock);
    }

    /** Those of these alerts of which more than one delivery may wait for an endpoint. */
    Set<String> toldAgain(Collection<String> alertIds) {
        return alerts.toldAgain(alertIds);
    }

    Composition compose(Endpoint endpoint, List<Due> message, Lookahead known) {
        Due first = message.getFirst();
        if (first.isOperations()) {
            return operations(message);
        }
        return first.digestMoment().isPresent() ? digests.compose(endpoint, message) : alerts(endpoint, message, known);
    }

    private Composition operations(List<Due> message) {
        List<Delivery> logged = message.stream()
                .flatMap(due -> deliveries.find(due.id()).stream())
                .toList();
        return logged.isEmpty()
                ? Composition.nothing(message)
                : Composition.of(notices.operations(logged), message, List.of());
    }

    /** An alert with two revisions in one message is told once, as it is now. */
    private Composition alerts(Endpoint endpoint, List<Due> message, Lookahead known) {
        var told = new ArrayList<Due>();
        var dropped = new ArrayList<Due>();
        var shown = new LinkedHashMap<String, Alert>();
        for (Due due : message) {
            Optional<Alert> found =
                    known.alert(due).map(alert -> Delivery.isConfirmation(due.id()) ? alert.asConfirmed() : alert);
            found.ifPresent(alert -> shown.putIfAbsent(alert.id(), alert));
            (found.isPresent() ? told : dropped).add(due);
        }
        Delivery first = told.isEmpty() ? null : known.delivery(told.getFirst()).orElse(null);
        if (first == null) {
            return Composition.nothing(message);
        }
        Notice notice = notices.of(first, List.copyOf(shown.values()));
        return Composition.of(notice.inThread(thread(endpoint, told).orElse(null)), told, dropped);
    }

    /** Only where people read is there any. */
    private Optional<String> thread(Endpoint endpoint, List<Due> told) {
        return !channels.groups(endpoint.channel())
                ? Optional.empty()
                : threads.find(
                        endpoint.id(), told.getFirst().story(), clock.instant().minus(THREAD));
    }

    /** Notes that a message was delivered, before its deliveries are noted one by one. */
    void delivered(Endpoint endpoint, Composition message, Result result) {
        if (message.issue() != null) {
            digests.sent(message.issue());
        } else if (result.thread() != null && message.notice().beginsThread()) {
            threads.begin(endpoint.id(), message.told().getFirst().story(), result.thread(), clock.instant());
        }
    }
}
