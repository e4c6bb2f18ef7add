package io.lexwatch.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AlertLinesTest {

    private static final String ALERT = """
            {"headline":"🔴 TikTok is leaving Hong Kong · national security law","claimant":"COMPANY",
             "stage":"ANNOUNCED","severity":"critical","sourceCount":1,"firstSeen":"2020-07-07T02:20:00Z",
             "evidence":[{"quote":"… decided to stop operations in light of recent events\\u00a0"}],
             "sources":[{"publisher":"Harbour Times","url":"https://harbour.example/1","publishedAt":"2020-07-06T22:12:00Z"}]}
            """;

    private static String lines(String json, boolean colour, String now) throws Exception {
        JsonNode alert = new ObjectMapper().readTree(json);
        return new AlertLines(new Style(colour), ZoneId.of("Asia/Hong_Kong"), Instant.parse(now)).of(alert);
    }

    private static String lines(String json) throws Exception {
        return lines(json, false, "2020-07-07T04:00:00Z");
    }

    @Test
    void isWrittenAsAMessageIs() throws Exception {
        assertThat(lines(ALERT)).isEqualTo("""
                        🔴 TikTok is leaving Hong Kong · national security law
                        Announced · company statement · 1 source, Harbour Times 06:12 HKT
                        > "… decided to stop operations in light of recent events"
                        Read https://harbour.example/1""");
    }

    @Test
    void anotherDayIsNamed() throws Exception {
        assertThat(lines(ALERT, false, "2020-07-08T04:00:00Z")).contains("Harbour Times 7 Jul 2020 06:12 HKT");
    }

    @Test
    void saysWhenItTakesEffectAndWhatChanged() throws Exception {
        String later = ALERT.replace("\"severity\"", "\"effective\":\"1 August\",\"changed\":\"a date\",\"severity\"");
        assertThat(lines(later)).contains("\nUpdate: a date\nAnnounced, effective 1 August · company statement");
    }

    @Test
    void countsTheSourcesThatItDoesNotName() throws Exception {
        String many = ALERT.replace("\"sourceCount\":1", "\"sourceCount\":6");
        assertThat(lines(many)).contains("6 sources, Harbour Times 06:12 HKT");
    }

    @Test
    void whoSaysSoLeadsWhereNoStageIsKnown() throws Exception {
        assertThat(lines("{\"headline\":\"A law\",\"claimant\":\"OUTLET\",\"sourceCount\":1}"))
                .isEqualTo("A law\nPress report · 1 source");
    }

    @Test
    void leavesOutWhatIsNotKnown() throws Exception {
        assertThat(lines("{\"headline\":\"A fact\",\"sourceCount\":2}")).isEqualTo("A fact\n2 sources");
    }

    @Test
    void usesColourOnlyWhereItMay() throws Exception {
        assertThat(lines(ALERT)).doesNotContain("\033");
        assertThat(lines(ALERT, true, "2020-07-07T04:00:00Z")).contains("\033[1m");
    }
}
