package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an alert keeps its id although facts are always computed anew: it is anchored at a source, and the fact that holds
 * this source is that alert. An edited item is the same anchor.
 */
final class Anchors {

    private Anchors() {}

    /** The source that a new alert is anchored at: its first news, else its first. */
    static Source anchorOf(Fact fact) {
        return anchorOf(fact.sources());
    }

    /** Which of these it is anchored at. */
    static Source anchorOf(List<Source> sources) {
        return sources.stream().filter(Source::alerting).findFirst().orElse(sources.getFirst());
    }

    static String idOf(Fact fact, FactGroup group) {
        return group.anchors().entrySet().stream()
                .filter(anchor -> holds(fact, anchor.getValue()))
                .min(Comparator.comparing((Map.Entry<String, String> anchor) -> position(fact, anchor.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseGet(() -> GroupKey.hash(group.id() + "|" + anchorOf(fact).unrevisedId()));
    }

    /** The alert whose fact holds a source. */
    static Optional<String> holder(String source, Map<String, Fact> facts) {
        return facts.entrySet().stream()
                .filter(fact -> holds(fact.getValue(), source))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean holds(Fact fact, String source) {
        return position(fact, source) < Integer.MAX_VALUE;
    }

    private static int position(Fact fact, String source) {
        for (int i = 0; i < fact.sources().size(); i++) {
            if (fact.sources().get(i).unrevisedId().equals(Source.unrevised(source))) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
