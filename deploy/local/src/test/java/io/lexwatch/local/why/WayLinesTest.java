package io.lexwatch.local.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.local.terminal.Style;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WayLinesTest {

    private static final String WAY = """
            {"url":"https://outlet.example/story","reached":"rejected",
             "summary":"It was put aside: it does not seem to report on a data law.",
             "steps":[
              {"stage":"read","passage":"passed","at":"2026-07-06T06:12:04Z","text":"Read from Example Times","details":["“Ferry fares rise”"]},
              {"stage":"classified","passage":"stopped","text":"Rejected: score 0.12, and 0.50 is needed to be flagged","details":[]}]}
            """;

    @Test
    void theAnswerComesFirstAndEachStepAfterIt() throws Exception {
        String shown = new WayLines(new Style(false), ZoneOffset.UTC).of(new ObjectMapper().readTree(WAY));
        assertThat(shown).isEqualTo("""
                It was put aside: it does not seem to report on a data law.

                ✓  read         6 Jul 06:12:04  Read from Example Times
                                               “Ferry fares rise”
                ✗  classified                   Rejected: score 0.12, and 0.50 is needed to be flagged""");
    }
}
