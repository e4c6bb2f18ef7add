package io.lexwatch.alert.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    private static String marked(String query, String text) {
        return new Highlighter(query)
                .mark(text).stream()
                        .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining());
    }

    @Test
    void marksWordsAsTheIndexSeesThem() {
        assertThat(marked("tiktok \"hong kong\" -apple", "TikTok leaves Hong Kong; Apple stays"))
                .isEqualTo("[TikTok] leaves [Hong] [Kong]; Apple stays");
        assertThat(marked("secur*", "A security law")).isEqualTo("A [security] law");
        assertThat(marked(null, "A security law")).isEqualTo("A security law");
    }

    @Property(tries = 200)
    void losesNothingOfAnyText(@ForAll String query, @ForAll String text) {
        assertThat(new Highlighter(query)
                        .mark(text).stream().map(Highlighter.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
