package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.FactGroups;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Folds sources into stored alerts. When it returns, the sources, the facts they make and the marks of what is still to be
 * told are saved; a crash before that leaves the record unacknowledged, and folding it again changes nothing.
 */
@ApplicationScoped
public class FactFolder {

    private final FactGroups groups;
    private final Alerts alerts;
    private final MatchQueue unmatched;
    private final FactBuilder builder;
    private final Closing closing;
    private final Clock clock;

    @Inject
    public FactFolder(FactGroups groups, Alerts alerts, MatchQueue unmatched, FactBuilder builder, Clock clock) {
        this.groups = groups;
        this.alerts = alerts;
        this.unmatched = unmatched;
        this.builder = builder;
        this.closing = new Closing(builder.window());
        this.clock = clock;
    }

    public void fold(Collection<Source> sources) {
        Map<String, List<Source>> byGroup =
                sources.stream().collect(Collectors.groupingBy(GroupKey::of, TreeMap::new, Collectors.toList()));
        byGroup.forEach((group, own) -> refold(groups.add(group, own)));
    }

    /** Computes a group's facts anew and saves them. */
    public void refold(FactGroup read) {
        FactGroup group = read;
        while (true) {
            Map<String, Fact> facts = identified(group);
            Map<String, String> fresh = freshAnchors(group, facts);
            Optional<FactGroup> anchored = fresh.isEmpty() ? Optional.of(group) : groups.anchor(group, fresh);
            if (anchored.isPresent()) {
                save(anchored.get(), facts);
                close(anchored.get(), facts);
                return;
            }
            String id = group.id();
            group = groups.find(id).orElseThrow(() -> new IllegalStateException("fact group " + id + " vanished"));
        }
    }

    /** Gives each fact the id that is anchored in it; the earliest, where there are more; a new one, where there is none. */
    private Map<String, Fact> identified(FactGroup group) {
        var facts = new LinkedHashMap<String, Fact>();
        for (Fact fact : builder.facts(group)) {
            facts.put(Anchors.idOf(fact, group), fact);
        }
        return facts;
    }

    private static Map<String, String> freshAnchors(FactGroup group, Map<String, Fact> facts) {
        var fresh = new LinkedHashMap<String, String>();
        facts.forEach((id, fact) -> {
            if (!group.anchors().containsKey(id)) {
                fresh.put(id, Anchors.anchorOf(fact).id());
            }
        });
        return fresh;
    }

    /** Writes what changed. Of the rest it is noted that it is still so, lest an older state of the group be written later. */
    private void save(FactGroup group, Map<String, Fact> facts) {
        Instant now = clock.instant();
        Map<String, String> superseded = superseded(group, facts);
        Map<String, Alert> unchanged = unchanged(group, facts, superseded);
        facts.forEach((id, fact) -> {
            Optional<Alert> saved = unchanged.containsKey(id)
                    ? Optional.of(unchanged.get(id))
                    : alerts.save(id, group.version(), fact.withoutFingerprints(), now);
            saved.filter(Alert::unmatched).ifPresent(alert -> unmatched.add(id, group.version(), now));
        });
        superseded.forEach((id, by) -> {
            if (!unchanged.containsKey(id)) {
                alerts.supersede(id, group.version(), by, now);
            }
        });
    }

    /** Alerts whose sources went to another one, with that one's id. */
    private static Map<String, String> superseded(FactGroup group, Map<String, Fact> facts) {
        var superseded = new LinkedHashMap<String, String>();
        group.anchors().forEach((id, source) -> {
            if (!facts.containsKey(id)) {
                Anchors.holder(source, facts).ifPresent(by -> superseded.put(id, by));
            }
        });
        return superseded;
    }

    /** The alerts that are stored as they are now, all of them confirmed at the group's version; else none. */
    private Map<String, Alert> unchanged(FactGroup group, Map<String, Fact> facts, Map<String, String> superseded) {
        var ids = new HashSet<>(facts.keySet());
        ids.addAll(superseded.keySet());
        var unchanged = new LinkedHashMap<String, Alert>();
        for (Alert stored : alerts.find(ids)) {
            boolean same = superseded.containsKey(stored.id())
                    ? superseded.get(stored.id()).equals(stored.supersededBy())
                    : stored.supersededBy() == null
                            && stored.fact().equals(facts.get(stored.id()).withoutFingerprints());
            if (same && stored.groupVersion() < group.version()) {
                unchanged.put(stored.id(), stored);
            }
        }
        return alerts.confirm(unchanged.values(), group.version()) ? unchanged : Map.of();
    }

    private void close(FactGroup group, Map<String, Fact> facts) {
        Map<String, String> closed = closing.closed(facts, clock.instant());
        boolean cameAgain = group.sources().size() > group.openSources().size();
        if (!closed.isEmpty() || cameAgain) {
            groups.close(group, closed);
        }
    }
}
