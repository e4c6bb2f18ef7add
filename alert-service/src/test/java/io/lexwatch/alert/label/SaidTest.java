package io.lexwatch.alert.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

    @Test
    void whatIsNotAboutADataLawIsAnExampleOfThat() {
        assertThat(Said.of("Not about a data law: a ferry"))
                .isEqualTo(new Said(false, false, List.of(), "Not about a data law: a ferry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wrong company", "Wrong action or stage: only planned", "Wrong law or place"})
    void whatWasReadWronglyIsStillAboutADataLaw(String reason) {
        Said said = Said.of(reason);
        assertThat(said.dataLaw()).isTrue();
        assertThat(said.corporateResponse()).isNull();
        assertThat(said.note()).isEqualTo(reason);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Old news", "Same as another alert", "Of no interest to us", "it is not about a data law"})
    void whatSaysNothingOfTheTextIsNoExample(String reason) {
        assertThat(Said.of(reason)).isNull();
    }
}
