package io.lexwatch.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final String TEXT = """
            # HELP items_total Items
            # TYPE items_total counter
            items_total{outcome="read"} 12.0
            items_total{outcome="un read"} 30.0 # {span_id="b7",trace_id="0a"} 1.0 1.795e9
            items_total_of_others 1000.0
            polls_total 7.0
            """;

    @Test
    void addsUpAllLabels() {
        assertThat(Metrics.sum(TEXT, "items_total")).isEqualTo(42);
    }

    @Test
    void knowsCountersWithoutLabels() {
        assertThat(Metrics.sum(TEXT, "polls_total")).isEqualTo(7);
    }

    @Test
    void takesWhatHasNotCountedYetForZero() {
        assertThat(Metrics.sum(TEXT, "failures_total")).isZero();
    }
}
