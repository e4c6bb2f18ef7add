package io.lexwatch.local.rest;

/**
 * How far items have come on their way since the services were started.
 *
 * @param published items that ingest has published
 * @param classified of them, those that the classifier is done with
 * @param flagged of them, those that it passed on
 * @param folded of them, those that the alert service is done with
 * @param deadLetters records that could not be handled
 */
public record Flow(long published, long classified, long flagged, long folded, long deadLetters) {

    private static final String CLASSIFIED = "lexwatch_classifier_items_total";
    private static final String FOLDED = "lexwatch_flagged_items_total";
    private static final String DEAD = "outcome=\"dead-letter\"";

    static Flow of(Metrics ingest, Metrics classifier, Metrics alert) {
        return new Flow(
                ingest.sum("lexwatch_ingest_items_total"),
                classifier.sum(CLASSIFIED),
                classifier.sum(CLASSIFIED, "outcome=\"flagged\""),
                alert.sum(FOLDED),
                classifier.sum(CLASSIFIED, DEAD) + alert.sum(FOLDED, DEAD));
    }

    /** Whether nothing is under way: all published is classified, all flagged is folded. */
    public boolean drained() {
        return classified >= published && folded >= flagged;
    }
}
