package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.FactGroups;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Outbox;
import io.lexwatch.alert.store.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes sources out of facts for good: what other sources tell stays, under the id that it has, and is told to nobody anew;
 * what nobody else tells goes, with all that was sent of it. Doing it again changes nothing.
 */
@ApplicationScoped
public class Forgetting {

    private static final int BATCH = 500;

    private final FactGroups groups;
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final MatchQueue unmatched;
    private final FactBuilder builder;
    private final Clock clock;

    @Inject
    public Forgetting(
            FactGroups groups,
            Alerts alerts,
            Deliveries deliveries,
            Outbox outbox,
            MatchQueue unmatched,
            FactBuilder builder,
            Clock clock) {
        this.groups = groups;
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.unmatched = unmatched;
        this.builder = builder;
        this.clock = clock;
    }

    /** Forgets some sources wherever they stand; answers how many alerts told of them. Reads everything, so it is no everyday's work. */
    public int sources(Predicate<Source> wanted) {
        var affected = new TreeSet<String>();
        groups.forEach(group -> {
            if (group.sources().values().stream().anyMatch(wanted)) {
                affected.add(group.id());
            }
        });
        var telling = new HashSet<String>();
        alerts.forEach(alert -> {
            if (alert.fact().sources().stream().anyMatch(wanted)) {
                affected.add(alert.fact().groupId());
                telling.add(alert.id());
            }
        });
        affected.forEach(group -> forget(group, wanted));
        return telling.size();
    }

    /** Forgets alerts that nothing happened to since a moment; answers how many. */
    public int before(Instant moment) {
        int forgotten = 0;
        List<Alert> old;
        do {
            old = alerts.unchangedSince(moment, BATCH);
            old.forEach(this::forget);
            forgotten += old.size();
        } while (old.size() == BATCH);
        return forgotten;
    }

    /** An alert that was merged into another one owns no sources any more. */
    private void forget(Alert alert) {
        Set<String> own = alert.supersededBy() == null ? ids(alert.fact().sources()) : Set.of();
        forget(alert.fact().groupId(), source -> own.contains(source.unrevisedId()));
        delete(alert.id());
        groups.find(alert.fact().groupId())
                .filter(group -> group.anchors().containsKey(alert.id()))
                .ifPresent(group ->
                        groups.forget(group, Set.of(), anchor(alert.id(), null)).ifPresent(groups::deleteEmpty));
    }

    private void forget(String groupId, Predicate<Source> wanted) {
        Optional<FactGroup> found = groups.find(groupId);
        while (found.isPresent()) {
            FactGroup group = found.get();
            List<Alert> telling = alerts.find(group.anchors().keySet()).stream()
                    .filter(alert -> alert.fact().sources().stream().anyMatch(wanted))
                    .toList();
            Optional<FactGroup> changed =
                    groups.forget(group, gone(group, telling, wanted), anchors(group, telling, wanted));
            if (changed.isPresent()) {
                telling.forEach(alert -> leave(alert, group, changed.get().version(), wanted));
                groups.deleteEmpty(changed.get());
                return;
            }
            found = groups.find(groupId);
        }
    }

    private static Set<String> gone(FactGroup group, List<Alert> telling, Predicate<Source> wanted) {
        Set<String> gone = ids(group.sources().values().stream().filter(wanted).toList());
        telling.forEach(alert ->
                gone.addAll(ids(alert.fact().sources().stream().filter(wanted).toList())));
        return gone;
    }

    /** Where those alerts are anchored from now on whose anchor is forgotten: at the first of what is left. */
    private static HashMap<String, String> anchors(FactGroup group, List<Alert> telling, Predicate<Source> wanted) {
        var anchors = new HashMap<String, String>();
        for (Alert alert : telling) {
            List<Source> left = left(alert, wanted);
            String anchor = Source.unrevised(group.anchors().get(alert.id()));
            if (left.isEmpty()) {
                anchors.put(alert.id(), null);
            } else if (left.stream().noneMatch(source -> source.unrevisedId().equals(anchor))) {
                anchors.put(alert.id(), Anchors.anchorOf(left).id());
            }
        }
        return anchors;
    }

    /** Lets an alert tell what is left of it. */
    private void leave(Alert alert, FactGroup group, long version, Predicate<Source> wanted) {
        List<Source> left = left(alert, wanted).stream()
                .map(source -> group.sources().getOrDefault(source.id(), source))
                .toList();
        if (left.isEmpty()) {
            delete(alert.id());
        } else {
            alerts.retell(alert.id(), version, builder.fact(group.id(), left).withoutFingerprints(), clock.instant());
        }
    }

    private void delete(String alertId) {
        unmatched.clear(Map.of(alertId, Long.MAX_VALUE));
        outbox.forget(alertId);
        deliveries.forget(alertId);
        alerts.delete(alertId, clock.instant());
    }

    private static List<Source> left(Alert alert, Predicate<Source> wanted) {
        return alert.fact().sources().stream().filter(wanted.negate()).toList();
    }

    private static HashMap<String, String> anchor(String alert, String source) {
        var anchor = new HashMap<String, String>();
        anchor.put(alert, source);
        return anchor;
    }

    private static Set<String> ids(Collection<Source> sources) {
        return sources.stream().map(Source::unrevisedId).collect(Collectors.toCollection(HashSet::new));
    }
}
