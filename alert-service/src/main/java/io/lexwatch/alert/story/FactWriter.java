package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.MatchQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the facts of groups: those that changed, many at once. Of the rest it is noted that they are still so, lest an older
 * state of their group be written later.
 */
final class FactWriter {

    private final Alerts alerts;
    private final MatchQueue unmatched;

    FactWriter(Alerts alerts, MatchQueue unmatched) {
        this.alerts = alerts;
        this.unmatched = unmatched;
    }

    /**
     * What a group amounts to at one of its versions.
     *
     * @param facts by their alerts' ids
     */
    record Folded(FactGroup group, Map<String, Fact> facts) {

        /** Alerts whose sources went to another one, with that one's id. */
        Map<String, String> superseded() {
            var superseded = new LinkedHashMap<String, String>();
            group.anchors().forEach((id, source) -> {
                if (!facts.containsKey(id)) {
                    Anchors.holder(source, facts).ifPresent(by -> superseded.put(id, by));
                }
            });
            return superseded;
        }
    }

    /**
     * Saves the facts, and marks those that nobody was told of.
     *
     * @param quietly whether what is new in them now counts as told
     */
    void save(List<Folded> groups, boolean quietly, Instant now) {
        var superseded = new IdentityHashMap<Folded, Map<String, String>>();
        groups.forEach(folded -> superseded.put(folded, folded.superseded()));
        Map<String, Alert> stored = stored(groups, superseded);
        Map<String, Alert> unchanged = unchanged(groups, superseded, stored);
        alerts.save(changed(groups, unchanged, quietly, stored), now);
        unmatched.add(untold(groups, quietly, stored), now);
        superseded.forEach((folded, gone) -> gone.forEach((id, by) -> {
            if (!unchanged.containsKey(id)) {
                alerts.supersede(id, folded.group().version(), by, now);
            }
        }));
    }

    private Map<String, Alert> stored(List<Folded> groups, Map<Folded, Map<String, String>> superseded) {
        var ids = new ArrayList<String>();
        groups.forEach(folded -> ids.addAll(folded.facts().keySet()));
        superseded.values().forEach(gone -> ids.addAll(gone.keySet()));
        return alerts.find(ids).stream().collect(Collectors.toMap(Alert::id, Function.identity()));
    }

    /** The alerts that are stored as they are now, all of them confirmed at their group's version; else none. */
    private Map<String, Alert> unchanged(
            List<Folded> groups, Map<Folded, Map<String, String>> superseded, Map<String, Alert> stored) {
        var versions = new IdentityHashMap<Alert, Long>();
        for (Folded folded : groups) {
            long version = folded.group().version();
            of(stored, folded.facts().keySet())
                    .filter(alert -> isStill(alert, folded.facts().get(alert.id())))
                    .filter(alert -> alert.groupVersion() < version)
                    .forEach(alert -> versions.put(alert, version));
            of(stored, superseded.get(folded).keySet())
                    .filter(alert -> superseded.get(folded).get(alert.id()).equals(alert.supersededBy()))
                    .filter(alert -> alert.groupVersion() < version)
                    .forEach(alert -> versions.put(alert, version));
        }
        return alerts.confirm(versions)
                ? versions.keySet().stream().collect(Collectors.toMap(Alert::id, Function.identity()))
                : Map.of();
    }

    private static Stream<Alert> of(Map<String, Alert> stored, Collection<String> ids) {
        return ids.stream().map(stored::get).filter(alert -> alert != null);
    }

    private static boolean isStill(Alert stored, Fact fact) {
        return stored.supersededBy() == null && stored.fact().equals(fact.withoutFingerprints());
    }

    private static List<Alerts.Version> changed(
            List<Folded> groups, Map<String, Alert> unchanged, boolean quietly, Map<String, Alert> stored) {
        var changed = new ArrayList<Alerts.Version>();
        groups.forEach(folded -> folded.facts().forEach((id, fact) -> {
            if (!unchanged.containsKey(id)) {
                changed.add(new Alerts.Version(
                        id,
                        folded.group().version(),
                        fact.withoutFingerprints(),
                        quietly && !isToBeTold(stored.get(id))));
            }
        }));
        return changed;
    }

    /** What nobody was told of when it was read, though it may be told by now: a mark too many is cleared, one too few never. */
    private static Map<String, Long> untold(List<Folded> groups, boolean quietly, Map<String, Alert> stored) {
        var marks = new LinkedHashMap<String, Long>();
        groups.forEach(folded -> folded.facts().forEach((id, fact) -> {
            if (quietly ? isToBeTold(stored.get(id)) : isUntold(fact, stored.get(id))) {
                marks.put(id, folded.group().version());
            }
        }));
        return marks;
    }

    private static boolean isToBeTold(Alert stored) {
        return stored != null && stored.unmatched();
    }

    private static boolean isUntold(Fact fact, Alert stored) {
        return stored == null
                ? Alert.isNews(fact, 0, 0)
                : Alert.isNews(fact, stored.matchedRevision(), stored.matchedCorroboration());
    }
}
