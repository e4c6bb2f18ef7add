package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.Reclassification;
import io.lexwatch.alert.store.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a group becomes when the items of some time are read again: their sources give way to what was read from them now. All
 * else stays: older and newer sources, what analysts decided, and the ids of alerts as long as one of their sources is left.
 */
public final class Rereading {

    private final Reclassification run;
    private final boolean asNews;

    /** @param asNews whether what was not read before is news, or history that alerts nobody */
    public Rereading(Reclassification run, boolean asNews) {
        this.run = run;
        this.asNews = asNews;
    }

    /** The group that a source belongs to. */
    public static String groupOf(Source source) {
        return GroupKey.of(source);
    }

    /** A group that has no source yet. */
    public static FactGroup empty(String groupId) {
        return new FactGroup(groupId, 0, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** Whether items of the time speak in a group. */
    public boolean concerns(FactGroup group) {
        return group.sources().values().stream().anyMatch(source -> run.covers(source.seenAt()));
    }

    /**
     * The group as it would be.
     *
     * @param before its facts as they are, by their alerts' ids
     * @param again what was read from items of that time, of this group
     */
    public FactGroup of(FactGroup group, Map<String, Fact> before, Collection<Source> again) {
        var sources = new LinkedHashMap<String, Source>();
        group.sources().forEach((id, source) -> {
            if (!run.covers(source.seenAt())) {
                sources.put(id, source);
            }
        });
        Map<String, Boolean> known = group.sources().values().stream()
                .collect(Collectors.toMap(Source::unrevisedId, Source::backfill, Boolean::logicalOr));
        again.forEach(source -> sources.put(source.id(), placed(source, known)));
        Map<String, String> anchors = anchors(group, before, sources.values());
        return new FactGroup(group.id(), group.version(), sources, group.decisions(), anchors, group.closed());
    }

    /** What was known already stays news or history, as it was. */
    private Source placed(Source source, Map<String, Boolean> known) {
        boolean history = known.getOrDefault(source.unrevisedId(), !asNews);
        return history ? source.asBackfill() : source;
    }

    /** An anchor that is gone gives way to another source of its alert. */
    private static Map<String, String> anchors(FactGroup group, Map<String, Fact> before, Collection<Source> sources) {
        Set<String> left = new HashSet<>();
        sources.forEach(source -> left.add(source.unrevisedId()));
        var anchors = new HashMap<>(group.anchors());
        before.forEach((alert, fact) -> {
            String anchor = anchors.get(alert);
            if (anchor != null && !left.contains(Source.unrevised(anchor))) {
                fact.sources().stream()
                        .map(Source::id)
                        .filter(id -> left.contains(Source.unrevised(id)))
                        .findFirst()
                        .ifPresent(id -> anchors.put(alert, id));
            }
        });
        return anchors;
    }
}
