package io.lexwatch.alert.story;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.Severity;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Computes the facts of a group: a pure function of its sources and decisions. */
@ApplicationScoped
public class FactBuilder {

    /** A fact that is told for longer than so many windows is told anew. */
    private static final int LONGEST_IN_WINDOWS = 4;

    private final Duration window;
    private final Clustering clustering;
    private final SeverityTable severities;

    @Inject
    public FactBuilder(AlertConfig config, SeverityTable severities) {
        this(config.window(), severities);
    }

    public FactBuilder(Duration window, SeverityTable severities) {
        this.window = window;
        this.clustering = new Clustering(window, window.multipliedBy(LONGEST_IN_WINDOWS));
        this.severities = severities;
    }

    /** Reports of one fact further apart are two facts. */
    Duration window() {
        return window;
    }

    /** The facts, in the order of their first news. */
    public List<Fact> facts(FactGroup group) {
        return clustering.cluster(group.openSources(), group.decisions().values()).stream()
                .map(cluster -> fact(group.id(), cluster))
                .toList();
    }

    /**
     * The facts by their alerts' ids: each has the id that is anchored in it; the earliest, where there are more; a new one,
     * where there is none.
     */
    public Map<String, Fact> identified(FactGroup group) {
        var facts = new LinkedHashMap<String, Fact>();
        for (Fact fact : facts(group)) {
            facts.put(Anchors.idOf(fact, group), fact);
        }
        return facts;
    }

    /** What these sources together say, in the order of event time. */
    Fact fact(String groupId, List<Source> sources) {
        List<Step> steps = Progress.of(sources);
        Claim claim = Consensus.of(sources, steps);
        Severity severity = severities.of(claim);
        List<Source> telling = telling(sources);
        return new Fact(
                groupId,
                Dossier.of(claim),
                claim,
                Headline.of(claim, severity),
                severity,
                steps.isEmpty() ? 0 : steps.getLast().revision(),
                changed(steps),
                telling.getFirst().eventTime(),
                telling.getLast().eventTime(),
                Corroboration.count(telling),
                sources.stream().anyMatch(FactBuilder::firstHand),
                sources.stream()
                        .map(Source::language)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                steps,
                sources);
    }

    private static List<Source> telling(List<Source> sources) {
        List<Source> news = sources.stream().filter(Source::alerting).toList();
        return news.isEmpty() ? sources : news;
    }

    private static boolean firstHand(Source source) {
        return "OFFICIAL".equals(source.publisherKind()) || "COMPANY".equals(source.publisherKind());
    }

    private static String changed(List<Step> steps) {
        if (steps.size() < 2) {
            return null;
        }
        Step before = steps.get(steps.size() - 2);
        return "was " + word(before.stage()) + ", now " + word(steps.getLast().stage());
    }

    private static String word(String stage) {
        return stage == null ? "reported" : stage.toLowerCase(java.util.Locale.ROOT);
    }
}
