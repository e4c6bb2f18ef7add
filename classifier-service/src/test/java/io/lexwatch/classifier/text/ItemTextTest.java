package io.lexwatch.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ItemTextTest {

    @Property(tries = 300)
    void foldingKeepsEveryOffset(@ForAll String text) {
        assertThat(Folding.fold(text)).hasSameSizeAs(text);
    }

    @Property(tries = 300)
    void tokensAndSentencesLieInTheBufferAndInOrder(@ForAll String title, @ForAll String text) {
        ItemText item = ItemText.of(title, text);
        int end = 0;
        for (Token token : item.tokens()) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            end = token.end();
        }
        assertThat(end).isLessThanOrEqualTo(item.raw().length());
        end = 0;
        for (Sentence sentence : item.sentences()) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
            end = sentence.end();
        }
        assertThat(end).isLessThanOrEqualTo(item.raw().length());
    }

    @Test
    void theTitleIsASentenceOfItsOwnAndAbbreviationsEndNone() {
        ItemText item = ItemText.of("A title", "The U.S. Senate passed a bill. Sen. Smith objected.\nNext line");
        assertThat(item.sentences())
                .extracting(s -> item.raw().substring(s.start(), s.end()))
                .containsExactly("A title", "The U.S. Senate passed a bill.", "Sen. Smith objected.", "Next line");
    }

    @Test
    void markupIsBlankedOut() {
        assertThat(Folding.fold("<p class=\"x\">Law</p> a < b")).isEqualTo("             law     a < b");
    }

    @Test
    void anEndlessTextIsReadToItsBoundOnly() {
        ItemText item = ItemText.of("t", "word ".repeat(2_000_000));
        assertThat(item.raw()).hasSizeLessThanOrEqualTo(ItemText.LONGEST_TITLE + ItemText.LONGEST_TEXT + 1);
    }
}
