package io.lexwatch.local.reclassify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.local.terminal.Style;
import org.junit.jupiter.api.Test;

class DifferenceLinesTest {

    private static final String DIFFERENCE = """
            {"appear": [{"id": "a1", "headline": "Clipper is leaving Hong Kong", "firstSeen": "2026-07-06T06:12:00Z", "sources": 2, "how": []}],
             "change": [{"id": "b1", "headline": "Skiff has left", "firstSeen": "2026-07-05T06:12:00Z", "sources": 1, "how": ["progress: ANNOUNCED → DONE"]}],
             "vanish": [{"id": "c1", "headline": "Dinghy sues", "firstSeen": "2026-07-04T06:12:00Z", "sources": 1, "how": [], "into": "a1"}],
             "same": 12}
            """;

    @Test
    void showsALineForEachAlertAndTheCountsLast() throws Exception {
        String shown = new DifferenceLines(new Style(false)).of(new ObjectMapper().readTree(DIFFERENCE));
        assertThat(shown).isEqualTo("""
                + appear  2026-07-06    2 sources  Clipper is leaving Hong Kong
                ~ change  2026-07-05    1 source   Skiff has left
                                                 progress: ANNOUNCED → DONE
                - vanish  2026-07-04    1 source   Dinghy sues
                                                 its items say now: alert a1
                1 appear, 1 change, 1 vanish; 12 stay as they are""");
    }
}
