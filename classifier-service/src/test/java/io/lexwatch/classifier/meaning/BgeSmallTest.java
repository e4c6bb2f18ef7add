package io.lexwatch.classifier.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BgeSmallTest {

    private static final SentenceEmbedding BGE = new BgeSmall();

    @Test
    void whatSaysAlikeInOtherWordsLiesNearer() {
        float[] fine = BGE.of("Irish watchdog fines social network over children's data");
        float[] penalty =
                BGE.of("Ireland's privacy regulator hits app with penalty for how it handled kids' information");
        float[] match = BGE.of("Striker scores twice as hosts win the opening match");
        assertThat(product(fine, fine)).isCloseTo(1, within(1e-3));
        assertThat(product(fine, penalty)).isGreaterThan(product(fine, match) + 0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\u0000", "隐私法 \uDE00", "\u202E[MASK] [SEP]", "😀"})
    void anyTextHasAPointOrNone(String text) {
        assertThat(BGE.of(text).length).isIn(0, 384);
    }

    @Test
    void nothingMeansNothing() {
        assertThat(BGE.of(" \n")).isEqualTo(SentenceEmbedding.UNKNOWN);
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
