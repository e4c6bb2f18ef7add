package io.lexwatch.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AlertLinesTest {

    private static final String ALERT = """
            {"headline":"🔴 TikTok is leaving Hong Kong","law":{"id":"hk-nsl","name":"national security law"},
             "jurisdiction":"HK","place":"Hong Kong","stage":"DECIDED","severity":"critical","sourceCount":6,
             "evidence":[{"quote":"TikTok said it would pull out."}],
             "sources":[{"publisher":"Harbour Times","url":"https://harbour.example/1","publishedAt":"2020-07-07T02:12:00Z"}]}
            """;

    private static String lines(String json, boolean colour) throws Exception {
        JsonNode alert = new ObjectMapper().readTree(json);
        return new AlertLines(new Style(colour)).of(alert);
    }

    @Test
    void theFactComesFirst() throws Exception {
        assertThat(lines(ALERT, false).lines().findFirst()).contains("🔴 TikTok is leaving Hong Kong");
    }

    @Test
    void saysLawPlaceStageAndSeverity() throws Exception {
        assertThat(lines(ALERT, false))
                .contains("law: national security law · place: Hong Kong · stage: decided · severity: critical");
    }

    @Test
    void quotesTheSentence() throws Exception {
        assertThat(lines(ALERT, false)).contains("“TikTok said it would pull out.”");
    }

    @Test
    void namesSourcesAndCountsTheRest() throws Exception {
        assertThat(lines(ALERT, false))
                .contains("Harbour Times, 7 Jul 2020 02:12 UTC  https://harbour.example/1")
                .contains("and 5 more");
    }

    @Test
    void leavesOutWhatIsNotKnown() throws Exception {
        assertThat(lines("{\"headline\":\"A fact\",\"severity\":\"low\"}", false))
                .isEqualTo("A fact\n   severity: low");
    }

    @Test
    void usesColourOnlyWhereItMay() throws Exception {
        assertThat(lines(ALERT, false)).doesNotContain("\033");
        assertThat(lines(ALERT, true)).contains("\033[1m");
    }
}
