package io.lexwatch.classifier.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.model.Features;
import io.lexwatch.classifier.model.LinearHead;
import io.lexwatch.classifier.model.Model;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two words and a point of one coordinate: the words alone say 0.5 of "law", and next to nothing of "cat". */
class RelevanceTest {

    private static final FeatureVector LAW = new Features().add("law").vector();
    private static final FeatureVector CAT = new Features().add("cat").vector();
    private static final Model MODEL = new Model(
            "test",
            Map.of(),
            Map.of(
                    Relevance.DATA_LAW,
                    new LinearHead(Map.of(FeatureVector.hash("cat"), -5f), 0, 1, 0),
                    Relevance.BY_MEANING,
                    new LinearHead(Map.of(FeatureVector.hash("point:0"), 1f), 0, 1, 0)),
            Map.of());

    @Test
    void whereWordsLeaveItOpenMeaningDecides() {
        assertThat(score(LAW, 1)).isGreaterThan(0.9);
        assertThat(score(LAW, -1)).isLessThan(0.1);
    }

    @Test
    void whereWordsDecideNobodyAsksWhatItMeans() {
        double score = Relevance.score(MODEL, CAT, () -> {
            throw new AssertionError("asked");
        });
        assertThat(score).isLessThan(0.01);
    }

    @Test
    void whereMeaningIsNotKnownWordsDecide() {
        assertThat(Relevance.score(MODEL, LAW, () -> LAW.with(new float[0]))).isEqualTo(0.5);
    }

    private static double score(FeatureVector words, float point) {
        return Relevance.score(MODEL, words, () -> words.with(new float[] {point}));
    }
}
