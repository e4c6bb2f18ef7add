package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Decision;
import io.lexwatch.alert.store.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts the sources of a group into facts, each the sources of one fact in the order of event time. Sources are taken in that
 * order, news before history, so that what arrives when, or twice, makes no difference, and history moves no news.
 */
final class Clustering {

    /** Order in which sources are taken; the id breaks ties. */
    static final Comparator<Source> BY_TIME =
            Comparator.comparing(Source::eventTime).thenComparing(Source::id);

    /** Shared telling words from which on two open claims are the same fact. */
    private static final double SIMILAR = 0.34;

    /** The same, of whole texts, as their signatures estimate it. */
    private static final double SIMILAR_TEXTS = 0.25;

    private static final int AGREEING = 2;
    private static final int SIMILAR_TEXT = 1;

    private final Duration window;
    private final Duration longest;

    /**
     * @param window reports further apart are two facts
     * @param longest a fact that is told for longer is told anew
     */
    Clustering(Duration window, Duration longest) {
        this.window = window;
        this.longest = longest;
    }

    List<List<Source>> cluster(Collection<Source> sources, Collection<Decision> decisions) {
        var words = new HashMap<String, Wordset>();
        sources.forEach(source -> words.put(source.id(), Wordset.of(source)));
        var clusters = new ArrayList<List<Source>>();
        List<Source> ordered = newestRevisions(sources).stream().sorted(BY_TIME).toList();
        ordered.stream().filter(Source::alerting).forEach(s -> place(s, clusters, words, decisions));
        ordered.stream().filter(s -> !s.alerting()).forEach(s -> place(s, clusters, words, decisions));
        clusters.forEach(cluster -> cluster.sort(BY_TIME));
        return clusters;
    }

    /** An edited item speaks with its newest words only. */
    private static Collection<Source> newestRevisions(Collection<Source> sources) {
        var newest = new HashMap<String, Integer>();
        sources.forEach(s -> newest.merge(s.itemId(), s.revision(), Math::max));
        return sources.stream()
                .filter(s -> s.revision() == newest.get(s.itemId()))
                .toList();
    }

    private void place(
            Source source, List<List<Source>> clusters, Map<String, Wordset> words, Collection<Decision> decisions) {
        decided(source, clusters, decisions)
                .or(() -> best(source, clusters, words, decisions))
                .ifPresentOrElse(cluster -> cluster.add(source), () -> clusters.add(new ArrayList<>(List.of(source))));
    }

    private static Optional<List<Source>> decided(
            Source source, List<List<Source>> clusters, Collection<Decision> decisions) {
        return clusters.stream()
                .filter(cluster -> Decisions.together(source, cluster, decisions))
                .findFirst();
    }

    private Optional<List<Source>> best(
            Source source, List<List<Source>> clusters, Map<String, Wordset> words, Collection<Decision> decisions) {
        List<Source> best = null;
        int most = 0;
        for (List<Source> cluster : clusters) {
            if (near(source, cluster) && !Decisions.apart(source, cluster, decisions)) {
                int score = score(source, cluster, words);
                if (score > most) {
                    most = score;
                    best = cluster;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean near(Source source, List<Source> cluster) {
        Instant first = cluster.getFirst().eventTime();
        Instant last = cluster.stream()
                .map(Source::eventTime)
                .max(Comparator.naturalOrder())
                .orElse(first);
        Instant time = source.eventTime();
        return !time.isAfter(last.plus(window))
                && !time.isBefore(first.minus(window))
                && !time.isAfter(first.plus(longest));
    }

    /** How surely the source belongs to the cluster; 0 where it does not. */
    private static int score(Source source, List<Source> cluster, Map<String, Wordset> words) {
        int best = 0;
        int contradicted = 0;
        for (Source member : cluster) {
            if (Copies.copies(source, member) && Agreement.of(source.claim(), member.claim()) != Agreement.CONTRADICT) {
                return AGREEING + 1;
            }
            switch (Agreement.of(source.claim(), member.claim())) {
                case AGREE -> best = Math.max(best, AGREEING);
                case OPEN -> {
                    if (best < SIMILAR_TEXT && similar(source, member, words)) {
                        best = SIMILAR_TEXT;
                    }
                }
                case CONTRADICT -> contradicted++;
            }
        }
        return 2 * contradicted > cluster.size() ? 0 : best;
    }

    private static boolean similar(Source a, Source b, Map<String, Wordset> words) {
        return Copies.similarity(a, b) >= SIMILAR_TEXTS || words.get(a.id()).overlap(words.get(b.id())) >= SIMILAR;
    }
}
