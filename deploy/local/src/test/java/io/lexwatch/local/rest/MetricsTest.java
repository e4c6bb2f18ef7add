package io.lexwatch.local.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final String TEXT = """
            # TYPE lexwatch_classifier_items counter
            lexwatch_classifier_items_total{outcome="unread"} 9.0 # {span_id="cee5593e",trace_id="11a636fc"} 1.0 1795468684.120
            lexwatch_classifier_items_total{outcome="flagged"} 3.0
            lexwatch_classifier_items_total{outcome="dead-letter"} NaN
            lexwatch_ingest_items_total 21.0 1795468684
            quoted_total{reason="a \\"}\\" in it"} 4.0
            """;

    @Test
    void sumsOverLabels() {
        assertThat(Metrics.parse(TEXT).sum("lexwatch_classifier_items_total")).isEqualTo(12);
    }

    @Test
    void readsSamplesWithExemplars() {
        assertThat(Metrics.parse(TEXT).sum("lexwatch_classifier_items_total", "outcome=\"unread\""))
                .isEqualTo(9);
    }

    @Test
    void readsSamplesWithTimes() {
        assertThat(Metrics.parse(TEXT).sum("lexwatch_ingest_items_total")).isEqualTo(21);
    }

    @Test
    void readsLabelsThatHoldBracesAndQuotes() {
        assertThat(Metrics.parse(TEXT).sum("quoted_total")).isEqualTo(4);
    }

    @Test
    void whatIsNotThereCountsAsNothing() {
        assertThat(Metrics.parse(TEXT).sum("lexwatch_other_total")).isZero();
    }
}
