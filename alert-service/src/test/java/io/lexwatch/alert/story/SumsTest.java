package io.lexwatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "€1.2bn ; 1.2e9",
                "$1.3 billion ; 1.3e9",
                "1,3 Milliarden Euro ; 1.3e9",
                "€60 million ; 6e7",
                "$200K ; 2e5",
                "200,000 euros ; 2e5",
                "$5,000,000.50 ; 5000000.5",
                "1.234.567 € ; 1234567"
            })
    void readsThem(String text, double sum) {
        assertThat(Sums.of(text)).hasValue(sum);
    }

    @Test
    void takesRoundedAndConvertedOnesForTheSame() {
        assertThat(Sums.alike("€1.2bn", "$1.3 billion")).isTrue();
        assertThat(Sums.alike("€1.2bn", "€1.2 million")).isFalse();
        assertThat(Sums.alike("an undisclosed sum", "€1")).isFalse();
    }

    @Property(tries = 500)
    void neverFails(@ForAll String text) {
        assertThat(Sums.of(text).orElse(0)).isNotNegative();
    }
}
