package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Decision;
import io.lexwatch.alert.store.Source;
import java.util.Collection;
import java.util.List;

/** What analysts said about which sources belong together; stronger than any rule. */
final class Decisions {

    private Decisions() {}

    static boolean together(Source source, List<Source> cluster, Collection<Decision> decisions) {
        return any(Decision.TOGETHER, source, cluster, decisions);
    }

    static boolean apart(Source source, List<Source> cluster, Collection<Decision> decisions) {
        return any(Decision.APART, source, cluster, decisions);
    }

    private static boolean any(String kind, Source source, List<Source> cluster, Collection<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.kind().equals(kind))
                .anyMatch(decision -> cluster.stream().anyMatch(member -> concerns(decision, source, member)));
    }

    private static boolean concerns(Decision decision, Source a, Source b) {
        return (decision.source().equals(a.itemId()) && decision.other().equals(b.itemId()))
                || (decision.source().equals(b.itemId()) && decision.other().equals(a.itemId()));
    }
}
