package io.lexwatch.classifier.finding;

import io.lexwatch.contract.Action;
import io.lexwatch.contract.Stage;
import java.util.Set;

/**
 * That a frame says a company responds, before anything is judged.
 *
 * @param company its id
 * @param others the ids of all that the sentence names in one breath, its own too
 * @param inferred true where the sentence says only that it did as others did
 * @param source the sentence that says what the others did; the sentence itself where nothing is inferred
 */
record ResponseReading(
        String company,
        Set<String> others,
        Action action,
        Stage stage,
        Subject.Relation relation,
        String frame,
        boolean inferred,
        Placed verb,
        SentenceView view,
        SentenceView source) {}
