/** Labelled items in the codebook's own words, and how well the classifier does on them; knows {@code pipeline}. */
package io.lexwatch.classifier.evaluation;
