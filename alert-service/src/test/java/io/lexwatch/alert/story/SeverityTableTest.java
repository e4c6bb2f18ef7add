package io.lexwatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeverityTableTest {

    private static final SeverityTable TABLE = new SeverityTable(Map.of(), List.of());

    @Test
    void weighsConsequence() {
        assertThat(TABLE.of(Told.exit("ANNOUNCED", null, "HK"))).isEqualTo(Severity.CRITICAL);
        assertThat(TABLE.of(Told.exit("CONSIDERING", null, "HK"))).isEqualTo(Severity.HIGH);
        assertThat(TABLE.of(Told.response("A", "RESIST", "DONE", null, "US"))).isEqualTo(Severity.LOW);
    }

    @Test
    void aBillionOutranksAStatement() {
        assertThat(TABLE.of(fine("€1.2bn"))).isEqualTo(Severity.CRITICAL);
        assertThat(TABLE.of(fine("$5 million"))).isEqualTo(Severity.HIGH);
        assertThat(TABLE.of(fine("200,000 euros"))).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void isChangedByConfiguration() {
        var table = new SeverityTable(Map.of("response.RESIST", "high"), List.of());
        assertThat(table.of(Told.response("A", "RESIST", "DONE", null, "US"))).isEqualTo(Severity.HIGH);
        assertThatThrownBy(() -> new SeverityTable(Map.of("response", "urgent"), List.of()))
                .hasMessageContaining("'urgent'")
                .hasMessageContaining("critical");
    }

    @Test
    void isRaisedForWhatTheDeskWatches() {
        var table = new SeverityTable(Map.of(), List.of("Clipper", "HK"));
        assertThat(table.of(Told.response("Clipper", "RESIST", "DONE", null, "US")))
                .isEqualTo(Severity.MEDIUM);
        assertThat(table.of(Told.exit("ANNOUNCED", null, "HK"))).isEqualTo(Severity.CRITICAL);
    }

    private static Claim fine(String amount) {
        Claim plain = Told.development("ENFORCEMENT", null, "PRIVACY", "IE", null, null);
        return new Claim(
                plain.kind(),
                null,
                null,
                null,
                plain.development(),
                null,
                plain.topic(),
                plain.jurisdiction(),
                null,
                null,
                null,
                null,
                null,
                null,
                amount,
                null,
                false,
                0.9);
    }
}
