package io.lexwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples are what travels: each is read and written again unchanged, and its schema accepts it. */
class GoldenSamplesTest {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "news-item", NewsItem.class,
            "flagged-item", FlaggedItem.class,
            "replayed-item", Replayed.class,
            "replay-progress", Replayed.class,
            "verdict", Verdict.class,
            "feed-health", FeedHealth.class,
            "catalog-entry", CatalogEntry.class);

    @ParameterizedTest
    @CsvSource({
        "news-item",
        "flagged-item",
        "replayed-item",
        "replay-progress",
        "verdict",
        "feed-health",
        "catalog-entry"
    })
    void readAndWrittenAgainASampleIsTheSame(String name) throws Exception {
        byte[] sample = resource("golden/" + name + ".json");
        Object record = ContractJson.decode(sample, TYPES.get(name));
        JsonNode again = ContractJson.mapper().readTree(ContractJson.encode(record));
        assertThat(again).isEqualTo(ContractJson.mapper().readTree(sample));
    }

    @ParameterizedTest
    @CsvSource({
        "news-item",
        "flagged-item",
        "replayed-item",
        "replay-progress",
        "verdict",
        "feed-health",
        "catalog-entry"
    })
    void itsSchemaAcceptsASampleAndRefusesOneWithoutItsFirstField(String name) throws Exception {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(id ->
                        id.startsWith("urn:lexwatch:schema:") ? text("schema/" + id.split(":")[3] + ".json") : null));
        var schema = registry.getSchema(text("schema/" + name + ".json"), InputFormat.JSON);
        String sample = text("golden/" + name + ".json");
        assertThat(schema.validate(sample, InputFormat.JSON)).isEmpty();

        ObjectNode torn = (ObjectNode) ContractJson.mapper().readTree(sample);
        torn.remove(torn.fieldNames().next());
        assertThat(schema.validate(torn.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "news-item",
        "flagged-item",
        "replayed-item",
        "replay-progress",
        "verdict",
        "feed-health",
        "catalog-entry"
    })
    void aReaderIgnoresWhatANewerWriterAdds(String name) throws Exception {
        ObjectNode newer = (ObjectNode) ContractJson.mapper().readTree(resource("golden/" + name + ".json"));
        Object today = ContractJson.decode(newer.toString().getBytes(StandardCharsets.UTF_8), TYPES.get(name));
        newer.put("addedNextYear", "x");
        Object tomorrow = ContractJson.decode(newer.toString().getBytes(StandardCharsets.UTF_8), TYPES.get(name));
        assertThat(tomorrow).isEqualTo(today);
    }

    private static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = GoldenSamplesTest.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
