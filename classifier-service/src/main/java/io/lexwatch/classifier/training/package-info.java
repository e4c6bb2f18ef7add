/** Trains the model from labelled items and cross-validates it; knows {@code evaluation} and {@code pipeline}. */
package io.lexwatch.classifier.training;
