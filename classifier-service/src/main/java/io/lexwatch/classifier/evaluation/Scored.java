package io.lexwatch.classifier.evaluation;

import io.lexwatch.classifier.pipeline.Classification;

/** A labelled item and what the classifier says of it. */
public record Scored(LabelledItem item, CodebookLabels found, Classification classification) {

    public CodebookLabels expected() {
        return item.labels();
    }

    public double score() {
        return classification.score();
    }

    /** An item of which only the score is known. */
    public static Scored unread(LabelledItem item, CodebookLabels found, double score) {
        return new Scored(item, found, Classification.unflagged(true, score, "", ""));
    }
}
