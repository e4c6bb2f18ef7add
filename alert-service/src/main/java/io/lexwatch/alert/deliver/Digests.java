package io.lexwatch.alert.deliver;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.DigestIssue;
import io.lexwatch.alert.store.DigestIssues;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Handling;
import io.lexwatch.alert.store.Outbox;
import io.lexwatch.alert.subscription.Subscribers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes one message a day of what waits for a digest. What a digest holds is settled before it is first sent, so that a crash
 * or a second replica sends the same again or nothing; what comes too late waits for the next.
 */
@ApplicationScoped
public class Digests {

    private final DigestIssues issues;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Subscribers subscribers;
    private final Notices notices;
    private final Clock clock;

    @Inject
    public Digests(
            DigestIssues issues, Outbox outbox, Alerts alerts, Subscribers subscribers, Notices notices, Clock clock) {
        this.issues = issues;
        this.outbox = outbox;
        this.alerts = alerts;
        this.subscribers = subscribers;
        this.notices = notices;
        this.clock = clock;
    }

    /** Parts what is due into digests: those that were settled, each again; all others, however many days, in the newest. */
    List<List<Due>> parted(String endpointId, List<Due> batch) {
        var byMoment = new TreeMap<Instant, List<Due>>();
        batch.forEach(due ->
                byMoment.computeIfAbsent(moment(due), m -> new ArrayList<>()).add(due));
        var messages = new ArrayList<List<Due>>();
        var open = new ArrayList<Due>();
        byMoment.forEach((moment, dues) -> {
            if (issues.find(issueId(endpointId, moment)).isPresent()) {
                messages.add(dues);
            } else {
                open.addAll(dues);
            }
        });
        if (!open.isEmpty()) {
            messages.add(open);
        }
        return messages;
    }

    Composition compose(Endpoint endpoint, List<Due> message) {
        Instant moment = moment(message.getLast());
        String id = issueId(endpoint.id(), moment);
        List<Due> whole = issues.find(id).isPresent() ? message : gathered(endpoint.id(), moment, message);
        DigestIssue issue = issues.settle(id, whole.stream().map(Due::id).toList(), clock.instant());
        List<Due> held = whole.stream()
                .filter(due -> issue.deliveries().contains(due.id()))
                .toList();
        whole.stream().filter(due -> !held.contains(due)).forEach(due -> waitForNext(due, moment));
        if (issue.sentAt() != null) {
            return new Composition(null, List.of(), List.of(), held, id);
        }
        return composed(id, moment, held);
    }

    /** With all that waits for it beyond what was looked at, and what waited for an earlier one that never came about. */
    private List<Due> gathered(String endpointId, Instant moment, List<Due> message) {
        var whole = new LinkedHashMap<String, Due>();
        message.forEach(due -> whole.put(due.id(), due));
        outbox.waiting(endpointId).stream()
                .filter(due -> due.story().equals(Due.digest(moment)))
                .forEach(due -> whole.putIfAbsent(due.id(), due));
        message.stream()
                .filter(due -> !moment(due).equals(moment))
                .forEach(due -> outbox.move(due.id(), Due.digest(moment), due.dueAt()));
        return List.copyOf(whole.values());
    }

    private void waitForNext(Due due, Instant moment) {
        Instant next = moment.plus(Duration.ofDays(1));
        outbox.move(due.id(), Due.digest(next), next);
    }

    private Composition composed(String id, Instant moment, List<Due> held) {
        var told = new ArrayList<Due>();
        var dropped = new ArrayList<Due>();
        var shown = new LinkedHashMap<String, Alert>();
        for (Due due : held) {
            Optional<Alert> found =
                    alerts.find(due.alertId()).map(this::present).filter(this::worthTelling);
            found.ifPresent(alert -> shown.putIfAbsent(alert.id(), alert));
            (found.isPresent() ? told : dropped).add(due);
        }
        return shown.isEmpty()
                ? Composition.nothing(held)
                : new Composition(
                        notices.digest(id, moment, List.copyOf(shown.values())), told, dropped, List.of(), id);
    }

    /** What an alert was merged into since, where it was. */
    private Alert present(Alert alert) {
        return alert.supersededBy() == null
                ? alert
                : alerts.find(alert.supersededBy()).orElse(alert);
    }

    /** Neither silenced nor put aside since it was gathered. */
    private boolean worthTelling(Alert alert) {
        return !Handling.NOT_RELEVANT.equals(alert.handling().state())
                && subscribers.silencedBy(alert.fact()).isEmpty();
    }

    /** Notes that the receiver has it, before its deliveries are noted one by one. */
    void sent(String issue) {
        issues.sent(issue, clock.instant());
    }

    private static Instant moment(Due due) {
        return due.digestMoment().orElseThrow();
    }

    private static String issueId(String endpointId, Instant moment) {
        return endpointId + "|" + Due.digest(moment);
    }
}
