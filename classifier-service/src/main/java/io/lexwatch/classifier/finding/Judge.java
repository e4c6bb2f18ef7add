package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.finding.Candidates.Heads;
import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decides by the model which candidates hold; where one must, the best does. */
final class Judge {

    /** Something judged to hold, and how surely. */
    record Judged<T>(T value, double probability) {}

    private final Model model;

    Judge(Model model) {
        this.model = model;
    }

    List<Judged<Topic>> topics(FeatureVector item) {
        return chosen(Arrays.asList(Topic.values()), t -> model.probability(Heads.of(t), item), "topic", 0);
    }

    List<Judged<DevelopmentKind>> kinds(Candidates candidates) {
        return chosen(
                Arrays.asList(DevelopmentKind.values()),
                k -> model.probability(Heads.of(k), candidates.kinds()),
                "kind",
                model.threshold("kind:least"));
    }

    List<Judged<String>> jurisdictions(Candidates candidates) {
        return places(candidates, Heads.JURISDICTION);
    }

    List<Judged<String>> places(Candidates candidates) {
        return places(candidates, Heads.PLACE);
    }

    private List<Judged<String>> places(Candidates candidates, String head) {
        Map<String, FeatureVector> vectors = candidates.jurisdictions();
        return chosen(
                vectors.keySet(),
                id -> model.probability(head, vectors.get(id)),
                head,
                model.threshold(head + ":least"));
    }

    double corporate(Candidates candidates) {
        return model.probability(Heads.CORPORATE, candidates.kinds());
    }

    /** Company and action, the surest first. */
    List<Judged<CompanyAction>> responses(Candidates candidates) {
        var judged = new ArrayList<Judged<CompanyAction>>();
        candidates.companies().forEach((company, vector) -> {
            for (Action action : Action.values()) {
                judged.add(
                        new Judged<>(new CompanyAction(company, action), model.probability(Heads.of(action), vector)));
            }
        });
        judged.sort(Comparator.comparingDouble(j -> -j.probability()));
        return judged;
    }

    /** A company and what it does. */
    record CompanyAction(String company, Action action) {}

    private <T> List<Judged<T>> chosen(
            Collection<T> values, Function<T, Double> probability, String threshold, double least) {
        double enough = model.threshold(threshold);
        var all = values.stream()
                .map(v -> new Judged<>(v, probability.apply(v)))
                .sorted(Comparator.comparingDouble(j -> -j.probability()))
                .toList();
        var sure = all.stream().filter(j -> j.probability() >= enough).toList();
        return !sure.isEmpty()
                ? sure
                : all.stream().limit(1).filter(j -> j.probability() >= least).toList();
    }
}
