package io.lexwatch.classifier.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.contract.Canary;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CanaryTest {

    /** It comes the whole way only if it is flagged as any other item would be. */
    @Test
    void theSyntheticItemIsFlagged() {
        var canary = Canary.item(Instant.parse("2026-01-01T12:15:00Z"));
        var classification = TestClassifier.shipped().classify(canary.title(), canary.text());
        assertThat(classification.dataLaw()).isTrue();
        assertThat(classification.findings()).isNotEmpty();
    }
}
