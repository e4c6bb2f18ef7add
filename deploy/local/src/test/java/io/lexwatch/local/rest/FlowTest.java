package io.lexwatch.local.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowTest {

    private static final Metrics INGEST = Metrics.parse("""
            lexwatch_ingest_items_total{kind="news"} 20.0
            lexwatch_ingest_items_total{kind="backfill"} 2.0
            """);

    private static Flow flow(int rejected, int folded) {
        return Flow.of(INGEST, Metrics.parse("""
                        lexwatch_classifier_items_total{outcome="rejected"} %d
                        lexwatch_classifier_items_total{outcome="flagged"} 3
                        lexwatch_classifier_items_total{outcome="dead-letter"} 1
                        """.formatted(rejected)), Metrics.parse("""
                        lexwatch_flagged_items_total{outcome="folded"} %d
                        lexwatch_flagged_items_total{outcome="dead-letter"} 1
                        """.formatted(folded)));
    }

    @Test
    void isDrainedWhereAllThatWasPublishedIsDone() {
        assertThat(flow(18, 2).drained()).isTrue();
    }

    @Test
    void isNotDrainedWhileItemsWaitForTheClassifier() {
        assertThat(flow(17, 2).drained()).isFalse();
    }

    @Test
    void isNotDrainedWhileFlaggedItemsWait() {
        assertThat(flow(18, 1).drained()).isFalse();
    }

    @Test
    void countsDeadLettersOfBothServices() {
        assertThat(flow(18, 2).deadLetters()).isEqualTo(2);
    }
}
