package io.lexwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void leavesOutWhatTurnsOrHidesLetters() {
        assertThat(HtmlText.oneLine("a\u202Ecba\u202C d\u2066e\u2069\u200Bf\u007F\u0007g"))
                .isEqualTo("acba def g");
        assertThat(HtmlText.paragraphs("<p>one\u202Etwo</p>")).isEqualTo("onetwo");
    }

    @Test
    void keepsTheMarksThatRightToLeftLanguagesAreWrittenWith() {
        String hebrew = "חוק (GDPR)\u200F חדש";
        assertThat(HtmlText.oneLine(hebrew)).isEqualTo(hebrew);
    }

    @Test
    void breaksNoTitleIntoHeaders() {
        assertThat(HtmlText.line("News\r\nBcc: all@example.com")).isEqualTo("News Bcc: all@example.com");
    }
}
