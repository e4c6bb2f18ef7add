package io.lexwatch.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void whatATerminalWouldObeyIsShownAsReplaced() {
        assertThat(Printable.of("\033[31mred\033]0;title\007 a\u202Eb\u009Bc\rd"))
                .isEqualTo("\uFFFD[31mred\uFFFD]0;title\uFFFD a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void whatIsPrintableStays() {
        assertThat(Printable.of("🔴 Ein Gesetz:\n\t香港 “Sicherheit”")).isEqualTo("🔴 Ein Gesetz:\n\t香港 “Sicherheit”");
    }

    @Test
    void everyTextOfAnAnswerIsPrintable() throws Exception {
        var answer = Printable.json().readTree("{\"a\":[{\"title\":\"x\\u001b[2Jy\"}],\"n\":1}");
        assertThat(answer.path("a").path(0).path("title").asText()).isEqualTo("x\uFFFD[2Jy");
        assertThat(answer.path("n").asInt()).isEqualTo(1);
    }
}
