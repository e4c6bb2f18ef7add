package io.lexwatch.alert.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lexwatch.alert.store.CatalogName;
import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.alert.store.Source;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.FlaggedItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the contract's own sample of a flagged item, as the classifier would send it. */
class SourceReaderTest {

    private final CatalogNames catalog = new CatalogNames();
    private final SourceReader reader = new SourceReader(catalog);

    private static ObjectNode sample() throws Exception {
        try (var in = FlaggedItem.class.getResourceAsStream("/golden/flagged-item.json")) {
            return (ObjectNode) ContractJson.mapper().readTree(in);
        }
    }

    private List<Source> read(ObjectNode flagged) throws Exception {
        byte[] bytes = flagged.toString().getBytes(StandardCharsets.UTF_8);
        return reader.read(ContractJson.decode(bytes, FlaggedItem.class));
    }

    @Test
    void aFlaggedItemIsASourceForEachOfItsFindings() throws Exception {
        catalog.learn(new CatalogName(CatalogName.COMPANY, "tiktok", "TikTok", "bytedance"));
        catalog.learn(new CatalogName(CatalogName.COMPANY, "bytedance", "ByteDance", null));
        List<Source> sources = read(sample());
        assertThat(sources).hasSize(2);
        Source exit = sources.get(0);
        assertThat(exit.claim().isResponse()).isTrue();
        assertThat(exit.claim().action()).isEqualTo("EXIT_MARKET");
        assertThat(exit.claim().stage()).isEqualTo("ANNOUNCED");
        assertThat(exit.claim().company().owner()).isEqualTo("bytedance");
        assertThat(exit.claim().law().id()).isEqualTo("hk-national-security-law");
        assertThat(exit.publisher()).isEqualTo("Harbour Times");
        assertThat(exit.alerting()).isTrue();
        assertThat(exit.evidence().getFirst().text()).isEqualTo("TikTok to leave Hong Kong over national security law");
        assertThat(exit.why().frame()).isEqualTo("exit-market/leave");
        Source inForce = sources.get(1);
        assertThat(inForce.claim().development()).isEqualTo("IN_FORCE");
        assertThat(inForce.background()).as("told as background").isTrue();
        assertThat(inForce.alerting()).isFalse();
    }

    @Test
    void readAgainItIsTheSameSources() throws Exception {
        assertThat(read(sample())).isEqualTo(read(sample()));
    }

    @Test
    void aFindingOfAKindYetUnknownIsPassedOverAndTheOthersAreRead() throws Exception {
        ObjectNode newer = sample();
        ((ObjectNode) newer.get("findings").get(0)).put("action", "TELEPORT");
        assertThat(read(newer)).extracting(source -> source.claim().code()).containsExactly("IN_FORCE");
    }
}
