package io.lexwatch.classifier.training;

import io.lexwatch.classifier.evaluation.Codebook;
import io.lexwatch.classifier.evaluation.CodebookLabels;
import io.lexwatch.classifier.evaluation.Scored;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.classifier.relevance.Relevance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Judges every labelled item by a model that saw nothing of its week. */
final class CrossValidation {

    private final Classifier classifier;
    private final Settings settings;
    private final int folds;

    CrossValidation(Classifier classifier, Settings settings, int folds) {
        this.classifier = classifier;
        this.settings = settings;
        this.folds = folds;
    }

    /**
     * @param labelled what is judged, and learnt from
     * @param more learnt from only
     * @param background unlabelled items; judged too, and learnt from as out of scope
     */
    Result run(List<Prepared> labelled, List<Prepared> more, List<Prepared> background) {
        var results = IntStream.range(0, folds)
                .parallel()
                .mapToObj(fold -> run(fold, labelled, more, background))
                .toList();
        var scored = new ArrayList<Scored>();
        var moreScored = new ArrayList<Scored>();
        var backgroundScored = new ArrayList<Scored>();
        for (Result result : results) {
            scored.addAll(result.labelled());
            moreScored.addAll(result.more());
            backgroundScored.addAll(result.background());
        }
        return new Result(scored, moreScored, backgroundScored);
    }

    private Result run(int fold, List<Prepared> labelled, List<Prepared> more, List<Prepared> background) {
        var learnt = new ArrayList<Prepared>();
        labelled.stream().filter(p -> p.fold() != fold).forEach(learnt::add);
        more.stream().filter(p -> p.fold() != fold).forEach(learnt::add);
        var unlabelled = background.stream().filter(p -> p.fold() != fold).toList();
        Model model =
                new ModelTrainer(classifier.catalog(), settings).train("fold-" + fold, Map.of(), learnt, unlabelled);
        Classifier judge = classifier.with(model);
        return new Result(judged(labelled, fold, judge), judged(more, fold, judge), scores(background, fold, model));
    }

    private static List<Scored> judged(List<Prepared> items, int fold, Classifier judge) {
        return items.stream()
                .filter(p -> p.fold() == fold)
                .map(p -> {
                    var classification = judge.classify(p.reading());
                    return new Scored(p.labelled(), Codebook.of(classification), classification);
                })
                .toList();
    }

    private static List<Scored> scores(List<Prepared> background, int fold, Model model) {
        return background.stream()
                .filter(p -> p.let() && p.fold() == fold)
                .map(p -> Scored.unread(
                        p.labelled(), CodebookLabels.IRRELEVANT, Relevance.score(model, p.item(), p::both)))
                .toList();
    }

    /** What each item was judged to be, by a model that saw nothing of its week. */
    record Result(List<Scored> labelled, List<Scored> more, List<Scored> background) {}
}
