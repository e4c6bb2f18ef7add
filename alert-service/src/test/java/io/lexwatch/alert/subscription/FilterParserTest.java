package io.lexwatch.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterParserTest {

    private static final Traits TIKTOK = Traits.of(
            Facts.of(new Name("tiktok", "TikTok"), "US-CA", Severity.HIGH, 0.9, 2, "TikTok is leaving a market"),
            id -> "tiktok".equals(id) ? List.of("ByteDance") : List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{} ; true",
                "{\"company\": [\"tiktok\", \"zoom\"]} ; true",
                "{\"company\": \"TIKTOK\"} ; true",
                "{\"company\": \"bytedance\"} ; true",
                "{\"company\": \"zoom\"} ; false",
                "{\"jurisdiction\": [\"US\"]} ; true",
                "{\"jurisdiction\": [\"US-CA\"], \"action\": [\"RESIST\"]} ; false",
                "{\"severity\": \"high\"} ; true",
                "{\"severity\": \"critical\"} ; false",
                "{\"corroboration\": 2} ; true",
                "{\"confidence\": 0.95} ; false",
                "{\"text\": \"leaving market\"} ; true",
                "{\"text\": \"leaving moon\"} ; false",
                "{\"not\": {\"company\": \"tiktok\"}} ; false",
                "{\"any\": [{\"company\": \"zoom\"}, {\"all\": [{\"topic\": \"privacy\"}, {\"kind\": \"response\"}]}]} ; true",
            })
    void matches(String filter, boolean matched) {
        assertThat(FilterParser.parse(filter).matches(TIKTOK)).isEqualTo(matched);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[] ; filter: must be an object",
                "{\"compny\": [\"a\"]} ; filter.compny: is not known; known are action, all, any,",
                "{\"company\": []} ; filter.company: is an empty list",
                "{\"company\": [1]} ; filter.company: must be a text or a list of texts",
                "{\"any\": [{\"company\": \"a\"}, {\"severity\": \"urgent\"}]} ; filter.any[1].severity: must be low,",
                "{\"not\": [1]} ; filter.not: must be an object",
                "{\"all\": []} ; filter.all: must be a list of filters with at least one",
                "{\"text\": \" \"} ; filter.text: must be a text with at least one word",
                "{\"confidence\": \"x\"} ; filter.confidence: must be a number",
                "{\"company ; filter: is no JSON",
            })
    void saysWhereItIsWrong(String filter, String message) {
        assertThatThrownBy(() -> FilterParser.parse(filter)).hasMessageStartingWith(message);
    }

    @Test
    void endsWhereNestingHasNoEnd() {
        String deep = "{\"not\":".repeat(100) + "{}" + "}".repeat(100);
        assertThatThrownBy(() -> FilterParser.parse(deep)).hasMessageContaining("nested deeper than 20");
    }
}
