package io.lexwatch.classifier.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Property
    void whateverComesIsTextOrRefusedInWords(@ForAll byte[] bytes) {
        try {
            assertThat(PlainText.of("it", bytes)).doesNotContain("\0");
        } catch (IOException refused) {
            assertThat(refused).hasMessageStartingWith("it is no text");
        }
    }

    @Property
    void nothingThatATerminalObeysIsLeftInALine(@ForAll String text) {
        assertThat(Printable.line(text).chars().filter(Character::isISOControl)).isEmpty();
        assertThat(Printable.line(text)).isEqualTo(Printable.line(text).strip());
    }

    @Test
    void aMarkOfItsEncodingIsNoPartOfTheText() throws IOException {
        assertThat(PlainText.of("it", "\uFEFFtitle".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("title");
        assertThat(PlainText.of("it", "title".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("title");
    }

    @Test
    void anotherEncodingIsNamedAsTheReason() {
        assertThatThrownBy(() -> PlainText.of("it", "café".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("it is no text in UTF-8; name a text file, or convert it, as with iconv -t UTF-8");
    }
}
