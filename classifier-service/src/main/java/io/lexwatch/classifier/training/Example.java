package io.lexwatch.classifier.training;

import io.lexwatch.classifier.model.FeatureVector;

/**
 * One thing to learn from.
 *
 * @param weight how many times it counts
 */
record Example(FeatureVector features, boolean positive, double weight) {}
