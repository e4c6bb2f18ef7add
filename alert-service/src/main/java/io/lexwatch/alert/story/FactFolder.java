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
    private final Clock clock;

    @Inject
    public FactFolder(FactGroups groups, Alerts alerts, MatchQueue unmatched, FactBuilder builder, Clock clock) {
        this.groups = groups;
        this.alerts = alerts;
        this.unmatched = unmatched;
        this.builder = builder;
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
            if (fresh.isEmpty()) {
                save(group, facts);
                return;
            }
            Optional<FactGroup> anchored = groups.anchor(group, fresh);
            if (anchored.isPresent()) {
                save(anchored.get(), facts);
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

    private void save(FactGroup group, Map<String, Fact> facts) {
        Instant now = clock.instant();
        facts.forEach((id, fact) -> alerts.save(id, group.version(), fact.withoutFingerprints(), now)
                .filter(Alert::unmatched)
                .ifPresent(alert -> unmatched.add(id, alert.groupVersion(), now)));
        group.anchors().forEach((id, source) -> {
            if (!facts.containsKey(id)) {
                Anchors.holder(source, facts).ifPresent(by -> alerts.supersede(id, group.version(), by, now));
            }
        });
    }
}
