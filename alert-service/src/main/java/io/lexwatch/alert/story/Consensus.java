package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What the sources of a fact together say: for each part the value that most confidence stands behind, the earliest first. */
final class Consensus {

    private Consensus() {}

    static Claim of(List<Source> all, List<Step> steps) {
        List<Source> news = all.stream().filter(Source::alerting).toList();
        List<Source> sources = news.isEmpty() ? all : news;
        Claim first = sources.getFirst().claim();
        String stage = steps.isEmpty() ? Progress.stage(first) : steps.getLast().stage();
        return new Claim(
                first.kind(),
                name(sources, Claim::company),
                first.action(),
                first.isResponse() ? stage : null,
                first.development(),
                name(sources, Claim::law),
                vote(sources, Claim::topic),
                vote(sources, Claim::jurisdiction),
                name(sources, Claim::authority),
                name(sources, Claim::target),
                first.isResponse() ? null : stage,
                vote(sources, Claim::scope),
                vote(sources, Claim::effective),
                vote(sources, Claim::deadline),
                vote(sources, Claim::amount),
                vote(sources, Claim::claimant),
                sources.stream().allMatch(s -> s.claim().inferred()),
                sources.stream().mapToDouble(s -> s.claim().confidence()).max().orElse(0));
    }

    /** The name with most confidence behind it; one of the catalog outweighs one that is not. */
    private static Name name(List<Source> sources, Function<Claim, Name> part) {
        Name catalogued = vote(sources, claim -> {
            Name name = part.apply(claim);
            return name != null && name.id() != null ? name : null;
        });
        return catalogued != null ? catalogued : vote(sources, part);
    }

    private static <T> T vote(List<Source> sources, Function<Claim, T> part) {
        Map<T, Double> votes = new LinkedHashMap<>();
        for (Source source : sources) {
            T value = part.apply(source.claim());
            if (Objects.nonNull(value)) {
                votes.merge(value, source.claim().confidence() + 0.01, Double::sum);
            }
        }
        T best = null;
        double most = 0;
        for (Map.Entry<T, Double> vote : votes.entrySet()) {
            if (vote.getValue() > most + 1e-9) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }
}
