package io.lexwatch.classifier.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.text.ItemText;
import org.junit.jupiter.api.Test;

class MinHashTest {

    private static final String REPORT =
            "The Irish data protection regulator fined the owner of a photo app 210 million euros on Tuesday for breaking European privacy rules on personalised advertising.";

    @Test
    void aRewrittenReportPairsWithItsSourceAndAnotherStoryDoesNot() {
        var source = MinHash.of(ItemText.of("Irish regulator fines photo app owner", REPORT));
        var rewritten = MinHash.of(
                ItemText.of(
                        "Photo app owner fined by Irish regulator",
                        "Ireland's data protection regulator on Tuesday fined a photo app's owner 210 million euros, saying personalised advertising broke European privacy rules."));
        var other = MinHash.of(ItemText.of(
                "Senate committee hears testimony on rail safety",
                "Witnesses told lawmakers that freight operators ignored warnings before the derailment in spring."));
        assertThat(MinHash.similarity(source, rewritten)).isGreaterThan(0.5);
        assertThat(MinHash.similarity(source, other)).isLessThan(0.15);
    }

    @Test
    void aTextTooShortToSayAnythingHasNoSignature() {
        assertThat(MinHash.of(ItemText.of("Ban", "")).values()).isEmpty();
    }
}
