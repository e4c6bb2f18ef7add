package io.lexwatch.classifier.training;

import io.lexwatch.classifier.evaluation.LabelledItem;
import io.lexwatch.classifier.finding.Candidates;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.FeatureVector;

/**
 * A labelled item with what is told of it to the model, worked out once for all folds.
 *
 * @param let whether the gate lets it through to the model
 * @param item what is told of it as a whole; null where nothing is learnt from it
 * @param both the same with what it means
 * @param candidates null where its findings are not learnt from
 * @param fold which part of a cross-validation it belongs to
 * @param weight how many times it counts
 */
record Prepared(
        LabelledItem labelled,
        Reading reading,
        boolean let,
        FeatureVector item,
        FeatureVector both,
        Candidates candidates,
        int fold,
        double weight) {}
