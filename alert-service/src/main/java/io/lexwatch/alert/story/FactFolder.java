package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.FactGroups;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.story.FactWriter.Folded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Folds sources into stored alerts. When it returns, the sources, the facts they make and the marks of what is still to be
 * told are saved; a crash before that leaves the record unacknowledged, and folding it again changes nothing.
 */
@ApplicationScoped
public class FactFolder {

    private final FactGroups groups;
    private final FactWriter writer;
    private final FactBuilder builder;
    private final Closing closing;
    private final Clock clock;

    @Inject
    public FactFolder(FactGroups groups, Alerts alerts, MatchQueue unmatched, FactBuilder builder, Clock clock) {
        this.groups = groups;
        this.writer = new FactWriter(alerts, unmatched);
        this.builder = builder;
        this.closing = new Closing(builder.window());
        this.clock = clock;
    }

    /** Sources of one item or of many. */
    public void fold(Collection<Source> sources) {
        Map<String, List<Source>> byGroup =
                sources.stream().collect(Collectors.groupingBy(GroupKey::of, TreeMap::new, Collectors.toList()));
        refold(groups.add(byGroup), false);
    }

    /** Computes a group's facts anew and saves them. */
    public void refold(FactGroup read) {
        refold(List.of(read), false);
    }

    /** The same, and nobody is told of what is new in them, but for what was to be told already. */
    public void refoldQuietly(FactGroup read) {
        refold(List.of(read), true);
    }

    private void refold(List<FactGroup> read, boolean quietly) {
        List<Folded> folded = anchored(read);
        writer.save(folded, quietly, clock.instant());
        folded.forEach(each -> close(each.group(), each.facts()));
    }

    /** The facts of groups that hold the anchor of each; where one of them changed meanwhile, all are read and done again. */
    private List<Folded> anchored(List<FactGroup> read) {
        List<FactGroup> present = read;
        while (true) {
            List<Folded> folded = present.stream().map(this::folded).toList();
            Map<FactGroup, Map<String, String>> fresh = fresh(folded);
            if (fresh.isEmpty()) {
                return folded;
            }
            if (groups.anchor(fresh)) {
                return folded.stream().map(each -> anchored(each, fresh)).toList();
            }
            present = groups.find(present.stream().map(FactGroup::id).toList());
        }
    }

    private static Folded anchored(Folded folded, Map<FactGroup, Map<String, String>> fresh) {
        Map<String, String> anchors = fresh.get(folded.group());
        return anchors == null ? folded : new Folded(folded.group().anchored(anchors), folded.facts());
    }

    private Folded folded(FactGroup group) {
        return new Folded(group, builder.identified(group));
    }

    private static Map<FactGroup, Map<String, String>> fresh(List<Folded> folded) {
        var fresh = new IdentityHashMap<FactGroup, Map<String, String>>();
        for (Folded each : folded) {
            var anchors = new LinkedHashMap<String, String>();
            each.facts().forEach((id, fact) -> {
                if (!each.group().anchors().containsKey(id)) {
                    anchors.put(id, Anchors.anchorOf(fact).id());
                }
            });
            if (!anchors.isEmpty()) {
                fresh.put(each.group(), anchors);
            }
        }
        return fresh;
    }

    private void close(FactGroup group, Map<String, Fact> facts) {
        Map<String, String> closed = closing.closed(facts, clock.instant());
        boolean cameAgain = group.sources().size() > group.openSources().size();
        if (!closed.isEmpty() || cameAgain) {
            groups.close(group, closed);
        }
    }
}
