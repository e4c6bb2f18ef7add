package io.lexwatch.alert.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"*bold*", "_italic_", "~struck~", "`code`", "a (_b_) c", "<!channel>", "<https://x.example|y>"})
    void whatSlackReadsAsMarkupIsBrokenUp(String text) {
        assertThat(SlackText.escape(text))
                .doesNotContain("*", "~", "`", "<", ">")
                .doesNotContainPattern("(^|\\W)_|_(\\W|$)");
    }

    @Test
    void anUnderscoreWithinAWordOrAnAddressStays() {
        assertThat(SlackText.escape("see example.org/a_b_c")).isEqualTo("see example.org/a_b_c");
    }
}
