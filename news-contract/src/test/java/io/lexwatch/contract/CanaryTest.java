package io.lexwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CanaryTest {

    private static final Instant AT = Instant.parse("2026-01-01T12:15:00Z");

    @Test
    void isKnownAgainAfterTheWire() throws Exception {
        var item = ContractJson.decode(ContractJson.encode(Canary.item(AT)), NewsItem.class);
        assertThat(Canary.is(item)).isTrue();
        assertThat(item.eventTime()).isEqualTo(AT);
        assertThat(item.backfill()).isFalse();
    }

    @Test
    void twoReplicasThatWriteTheSameMomentWriteTheSameItem() {
        assertThat(Canary.item(AT)).isEqualTo(Canary.item(AT));
    }
}
