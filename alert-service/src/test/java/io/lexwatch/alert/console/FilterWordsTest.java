package io.lexwatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterWordsTest {

    @Test
    void saysWhatAFilterTakes() {
        assertThat(FilterWords.of("{\"scope\":[\"GOVERNMENT_DEVICES\"]}")).isEqualTo("Government devices");
        assertThat(FilterWords.of("{\"any\":[{\"jurisdiction\":[\"HK\"]},{\"not\":{\"action\":[\"COMPLY\"]}}]}"))
                .isEqualTo("Hong Kong, or not Complies");
        assertThat(FilterWords.of("{\"any\":[{\"severity\":\"high\"},{\"text\":\"app stores\"}]}"))
                .isEqualTo("high and above, or “app stores”");
    }

    @Test
    void leavesWhatCannotBeReadAsItIs() {
        assertThat(FilterWords.of("{\"nonsense\":1}")).isEqualTo("{\"nonsense\":1}");
    }
}
