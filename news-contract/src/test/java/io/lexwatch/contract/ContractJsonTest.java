package io.lexwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "\"text\"", "{\"revision\": \"many\"}", "{\"fetchedAt\": \"soon\"}"})
    void whatIsNoRecordIsUndecodableAndNothingElse(String json) {
        assertThatThrownBy(() -> ContractJson.decode(json.getBytes(StandardCharsets.UTF_8), NewsItem.class))
                .isInstanceOf(ContractJson.UndecodableException.class)
                .hasMessageContaining("NewsItem");
    }

    @Test
    void aNameOfAnEnumThatIsNotYetKnownIsReadAsNull() throws Exception {
        var finding = ContractJson.decode(
                "{\"type\":\"response\",\"company\":{\"name\":\"Acme\"},\"action\":\"TELEPORT\"}"
                        .getBytes(StandardCharsets.UTF_8),
                Finding.class);
        assertThat(((ResponseFinding) finding).action()).isNull();
    }

    @Test
    void anItemDatedAheadOfItsFetchHappenedWhenItWasFetched() {
        var fetched = Instant.parse("2020-07-07T02:16:04Z");
        var item = item(fetched.plusSeconds(3600), fetched);
        assertThat(item.eventTime()).isEqualTo(fetched);
        assertThat(item(null, fetched).eventTime()).isEqualTo(fetched);
        assertThat(item(fetched.minusSeconds(60), fetched).eventTime()).isEqualTo(fetched.minusSeconds(60));
    }

    private static NewsItem item(Instant published, Instant fetched) {
        return new NewsItem("id", 1, "feed", null, null, null, null, null, null, null, published, null, fetched, false);
    }
}
