package io.lexwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Services of the version before and of this one run side by side during an upgrade: each reads what the other writes. What
 * the version before wrote and read lies in {@code recorded/0.1}; it is never changed, and replaced by a newer one only when
 * no service of it can be running any more.
 */
class PreviousVersionTest {

    private static final String RECORDED = "recorded/0.1/";

    private static final Map<String, Class<?>> TYPES = Map.of(
            "news-item", NewsItem.class,
            "flagged-item", FlaggedItem.class,
            "feed-health", FeedHealth.class,
            "catalog-entry", CatalogEntry.class);

    @ParameterizedTest
    @ValueSource(strings = {"news-item", "flagged-item", "feed-health", "catalog-entry"})
    void whatItWroteIsReadWithNothingLost(String name) throws Exception {
        byte[] recorded = resource(RECORDED + "golden/" + name + ".json");
        byte[] again = ContractJson.encode(ContractJson.decode(recorded, TYPES.get(name)));
        assertHolds(
                name,
                ContractJson.mapper().readTree(again),
                ContractJson.mapper().readTree(recorded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"news-item", "flagged-item", "feed-health", "catalog-entry"})
    void whatIsWrittenTodayIsWhatItReads(String name) {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(id -> id.startsWith("urn:lexwatch:schema:")
                        ? text(RECORDED + "schema/" + id.split(":")[3] + ".json")
                        : null));
        var schema = registry.getSchema(text(RECORDED + "schema/" + name + ".json"), InputFormat.JSON);
        assertThat(schema.validate(text("golden/" + name + ".json"), InputFormat.JSON))
                .isEmpty();
    }

    /** As a service of that version checks them before it is ready. */
    @ParameterizedTest
    @CsvSource({
        "news-items, 12, delete, 2592000000",
        "flagged-news, 12, delete, 2592000000",
        "feeds, 12, compact,",
        "feed-state, 12, compact,",
        "feed-commands, 12, delete, 86400000",
        "feed-health, 3, compact,",
        "catalog, 1, compact,",
        "news-items.dead-letter, 3, delete, 2592000000",
        "flagged-news.dead-letter, 3, delete, 2592000000"
    })
    void itsTopicsAreAsItDeclaredThem(String topic, int partitions, String policy, String retention) {
        var today = TopicDeclaration.named(topic).orElseThrow();
        assertThat(today.partitions()).isEqualTo(partitions);
        assertThat(today.config())
                .containsEntry("cleanup.policy", policy)
                .containsEntry("max.message.bytes", "2097152");
        assertThat(today.config().get("retention.ms")).isEqualTo(retention);
    }

    /** Fields may have come; none may have gone or changed. */
    private static void assertHolds(String path, JsonNode today, JsonNode recorded) {
        if (recorded instanceof ObjectNode fields) {
            fields.properties()
                    .forEach(field ->
                            assertHolds(path + "." + field.getKey(), today.path(field.getKey()), field.getValue()));
        } else if (recorded instanceof ArrayNode elements) {
            assertThat(today).as(path).hasSize(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                assertHolds(path + "[" + i + "]", today.get(i), elements.get(i));
            }
        } else {
            assertThat(today).as(path).isEqualTo(recorded);
        }
    }

    private static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = PreviousVersionTest.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
