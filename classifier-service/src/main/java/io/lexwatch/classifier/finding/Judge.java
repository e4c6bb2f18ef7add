package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.Jurisdiction;
import io.lexwatch.classifier.finding.Candidates.Heads;
import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.model.LinearHead;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decides by the model which candidates hold; where one must, the best does. */
final class Judge {

    /** Something judged to hold, and how surely. */
    record Judged<T>(T value, double probability) {}

    private static final double NEVER = -10;
    private static final double STATE_FIRST = 0.8;

    private final Catalog catalog;
    private final Model model;

    Judge(Catalog catalog, Model model) {
        this.catalog = catalog;
        this.model = model;
    }

    List<Judged<Topic>> topics(FeatureVector item) {
        return chosen(
                Arrays.asList(Topic.values()),
                t -> model.probability(Heads.of(t), item),
                t -> model.threshold("topic"),
                0);
    }

    List<Judged<DevelopmentKind>> kinds(Candidates candidates) {
        return chosen(
                Arrays.asList(DevelopmentKind.values()),
                k -> model.probability(Heads.of(k), candidates.kinds()),
                k -> model.threshold(Heads.of(k), model.threshold("kind")),
                model.threshold("kind:least"));
    }

    List<Judged<String>> jurisdictions(Candidates candidates) {
        return withoutContainers(places(candidates, Heads.JURISDICTION), false);
    }

    /** Where developments happen: in a state or in its country, in a member or in its union, not in both. */
    List<Judged<String>> places(Candidates candidates) {
        return withoutContainers(places(candidates, Heads.PLACE), true);
    }

    private List<Judged<String>> withoutContainers(List<Judged<String>> places, boolean unionsToo) {
        return places.stream()
                .filter(p -> places.stream().noneMatch(other -> excludes(other, p, unionsToo)))
                .toList();
    }

    private boolean excludes(Judged<String> one, Judged<String> other, boolean unionsToo) {
        Jurisdiction a = catalog.jurisdictions().get(one.value());
        Jurisdiction b = catalog.jurisdictions().get(other.value());
        boolean state = b.id().equals(a.parent());
        boolean union = unionsToo && (b.id().equals(a.union()) || a.id().equals(b.union()));
        return (state && one.probability() >= other.probability() * STATE_FIRST)
                || (union && one.probability() > other.probability());
    }

    private List<Judged<String>> places(Candidates candidates, String head) {
        Map<String, FeatureVector> vectors = candidates.jurisdictions();
        return chosen(
                vectors.keySet(),
                id -> model.probability(head, vectors.get(id)),
                id -> model.threshold(head),
                model.threshold(head + ":least"));
    }

    double corporate(Candidates candidates) {
        return model.probability(Heads.CORPORATE, candidates.kinds());
    }

    /** Company and action, the surest first: what all actions have in common, and what the action by itself says. */
    List<Judged<CompanyAction>> responses(Candidates candidates) {
        double share = model.threshold("response:share");
        var scores = new HashMap<CompanyAction, Double>();
        var judged = new ArrayList<Judged<CompanyAction>>();
        candidates.pairs().forEach((pair, vector) -> {
            double together = margin(Heads.RESPONSE, vector);
            FeatureVector company = candidates.companies().get(pair.company());
            double alone = company == null ? together : margin(Heads.of(pair.action()), company);
            scores.put(pair, sigmoid(together * (1 - share) + alone * share));
        });
        candidates.pairs().keySet().forEach(pair -> judged.add(new Judged<>(pair, ofBreath(pair, candidates, scores))));
        judged.sort(Comparator.comparingDouble(j -> -j.probability()));
        return judged;
    }

    /** Who is named in one breath did the same: as sure as the surest of them. */
    private static double ofBreath(CompanyAction pair, Candidates candidates, Map<CompanyAction, Double> scores) {
        double best = scores.get(pair);
        for (ResponseReading reading : candidates.responses()) {
            if (reading.company().equals(pair.company()) && reading.action() == pair.action()) {
                for (String other : reading.others()) {
                    best = Math.max(best, scores.getOrDefault(new CompanyAction(other, pair.action()), 0.0));
                }
            }
        }
        return best;
    }

    private double margin(String head, FeatureVector vector) {
        LinearHead linear = model.heads().get(head);
        return linear == null ? NEVER : linear.margin(vector);
    }

    private static double sigmoid(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }

    /** All that reach their threshold; where none does, the best if it reaches the least. */
    private static <T> List<Judged<T>> chosen(
            Collection<T> values, Function<T, Double> probability, Function<T, Double> enough, double least) {
        var all = values.stream()
                .map(v -> new Judged<>(v, probability.apply(v)))
                .sorted(Comparator.comparingDouble(j -> -j.probability()))
                .toList();
        var sure = all.stream()
                .filter(j -> j.probability() >= enough.apply(j.value()))
                .toList();
        return !sure.isEmpty()
                ? sure
                : all.stream().limit(1).filter(j -> j.probability() >= least).toList();
    }
}
