package io.lexwatch.local.reclassify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTest {

    private static final Instant NOW = Instant.parse("2026-07-08T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-07-06T06:00:00Z, 2026-07-06T06:00:00Z",
        "2026-07-06, 2026-07-06T00:00:00Z",
        "7d, 2026-07-01T12:00:00Z",
        "12H, 2026-07-08T00:00:00Z",
        "30m, 2026-07-08T11:30:00Z"
    })
    void readsMomentsAsPeopleWriteThem(String text, Instant moment) {
        assertThat(Since.of(text, NOW)).isEqualTo(moment);
    }

    @Test
    void saysWhatItTakesWhereItIsNone() {
        assertThatThrownBy(() -> Since.of("last week", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7d")
                .hasMessageContaining("last week");
    }
}
