package io.lexwatch.alert.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    private static final String PAGE = "https://outlet.example/2026/07/06/story";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://outlet.example/2026/07/06/story",
                "https://www.outlet.example/2026/07/06/story/",
                " HTTPS://Outlet.EXAMPLE:443/2026/07/06/story#comments ",
                "https://outlet.example/2026/07/06/story?utm_source=mail&utm_medium=x&fbclid=IwAR1&msclkid=2",
                "https://outlet.example/2026/07/06/story/?#top",
                "https://reader@outlet.example/2026/07/06/story"
            })
    void whatAPersonPastesIsWhatAFeedGave(String pasted) {
        assertThat(PageAddress.key(pasted)).isEqualTo(PageAddress.key(PAGE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://outlet.example/2026/07/06/Story",
                "https://outlet.example/2026/07/06/story?id=2",
                "https://other.example/2026/07/06/story",
                "https://outlet.example:8443/2026/07/06/story"
            })
    void otherPagesHaveOtherKeys(String other) {
        assertThat(PageAddress.key(other)).isPresent().isNotEqualTo(PageAddress.key(PAGE));
    }

    @Test
    void lettersOfOtherScriptsAreTheSameEscapedOrNot() {
        assertThat(PageAddress.key("https://outlet.example/новини/закон"))
                .isEqualTo(PageAddress.key(
                        "https://outlet.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD"));
    }

    @Test
    void aPageIsLookedForWithoutItsQueryToo() {
        assertThat(PageAddress.keys(PAGE + "?from=newsletter"))
                .contains(PageAddress.key(PAGE).orElseThrow())
                .hasSize(2);
        assertThat(PageAddress.keys(PAGE))
                .isEqualTo(List.of(PageAddress.key(PAGE).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "story", "javascript:alert(1)", "file:///etc/passwd", "https://", "https:// outlet.example"})
    void whatIsNoPageIsRefusedInWords(String none) {
        assertThat(PageAddress.key(none)).isEmpty();
        assertThatThrownBy(() -> PageAddress.keys(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url must be the address of a page");
    }

    @Property
    void whateverFollowsTheHostHasOneKey(@ForAll String rest) {
        String url = "https://outlet.example/" + rest;
        PageAddress.key(url).ifPresent(key -> {
            assertThat(key).matches("[0-9a-f]{24}");
            assertThat(PageAddress.keys(url)).startsWith(key);
            assertThat(PageAddress.host(url)).isEqualTo("outlet.example");
        });
    }
}
