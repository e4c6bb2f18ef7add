package io.lexwatch.classifier.training;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.evaluation.LabelledItem;
import io.lexwatch.classifier.finding.CandidateFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.classifier.relevance.Gate;
import io.lexwatch.classifier.relevance.ItemFeatures;
import java.util.List;
import java.util.function.ToIntFunction;

/** Works out, once for all folds, what is told of each labelled item to the model. */
final class Preparation {

    private final Classifier classifier;
    private final Catalog catalog;
    private final ItemFeatures itemFeatures;
    private final CandidateFinder candidates;
    private final ToIntFunction<LabelledItem> folds;

    Preparation(Classifier classifier, ToIntFunction<LabelledItem> folds) {
        Catalog catalog = classifier.catalog();
        this.classifier = classifier;
        this.catalog = catalog;
        this.itemFeatures = new ItemFeatures(catalog);
        this.candidates = new CandidateFinder(catalog);
        this.folds = folds;
    }

    /** @param weight how many times each counts */
    List<Prepared> labelled(List<LabelledItem> items, double weight) {
        return items.parallelStream().map(item -> prepare(item, weight)).toList();
    }

    /**
     * Items of which only the relevance is learnt, those too that the gate rejects: they teach what laws are about that
     * are no data laws. What they are called in words is forgotten, to save memory.
     */
    List<Prepared> unlabelled(List<LabelledItem> items) {
        return items.parallelStream()
                .map(item -> {
                    Reading reading = classifier.read(item.title(), item.text());
                    boolean let = Gate.lets(reading, catalog);
                    var vector = nameless(itemFeatures.of(reading).vector());
                    var both = let ? vector.with(classifier.meaning(reading)) : vector;
                    return new Prepared(item, null, let, vector, both, null, folds.applyAsInt(item), 1);
                })
                .toList();
    }

    private Prepared prepare(LabelledItem labelled, double weight) {
        Reading reading = classifier.read(labelled.title(), labelled.text());
        int fold = folds.applyAsInt(labelled);
        if (!Gate.lets(reading, catalog)) {
            return new Prepared(labelled, reading, false, null, null, null, fold, weight);
        }
        var features = itemFeatures.of(reading);
        var vector = features.vector();
        float[] meaning = classifier.meaning(reading);
        return new Prepared(
                labelled,
                reading,
                true,
                vector,
                vector.with(meaning),
                candidates.find(reading, features, meaning),
                fold,
                weight);
    }

    private static FeatureVector nameless(FeatureVector vector) {
        return new FeatureVector(vector.hashes(), vector.values(), new String[0]);
    }
}
