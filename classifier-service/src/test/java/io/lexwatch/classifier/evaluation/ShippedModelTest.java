package io.lexwatch.classifier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lexwatch.classifier.pipeline.SharedFiles;
import io.lexwatch.classifier.pipeline.TestClassifier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The shipped model on the labelled items that it was trained from: floors that tell a broken model, catalog or pipeline
 * from a working one. How good it is on items it never saw, {@code train} says by cross-validation.
 */
class ShippedModelTest {

    @Test
    void theShippedModelStillKnowsWhatItLearnt() throws Exception {
        Path file = SharedFiles.find("eval/dev.jsonl");
        assumeTrue(file != null, "../shared/eval/dev.jsonl is not here; nothing to measure");
        var classifier = TestClassifier.shipped();
        var evaluation = new Evaluation(LabelledFile.read(file).stream()
                .map(item -> {
                    var classification = classifier.classify(item.title(), item.text());
                    return new Scored(item, Codebook.of(classification), classification);
                })
                .toList());
        assertThat(evaluation.tally(Measure.DATA_LAW).f1()).isGreaterThan(0.90);
        assertThat(evaluation.tally(Measure.CORPORATE_RESPONSE).f1()).isGreaterThan(0.75);
        assertThat(evaluation.tally(Measure.COMPANY_ACTION).f1()).isGreaterThan(0.65);
        assertThat(evaluation.tally(Measure.DEVELOPMENT_JURISDICTION).f1()).isGreaterThan(0.65);
        assertThat(evaluation.accuracy(Measure.JURISDICTIONS)).isGreaterThan(0.85);
    }
}
