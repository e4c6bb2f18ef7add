package io.lexwatch.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Replicas of the version before and of this one share the database during an upgrade. A document of that version, as recorded,
 * is read today; what today's replica writes of it still holds every field that the other one reads, of the same type.
 */
class PreviousVersionTest {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "alert", Alert.class,
            "group", FactGroup.class,
            "endpoint", Endpoint.class,
            "subscription", Subscription.class,
            "delivery", Delivery.class,
            "due", Due.class);

    @ParameterizedTest
    @ValueSource(strings = {"alert", "group", "endpoint", "subscription", "delivery", "due"})
    void itsDocumentsAreReadAndWrittenWithNothingLost(String name) {
        BsonDocument recorded = recorded(name);
        assertHolds(name, written(read(recorded, TYPES.get(name))), recorded);
    }

    @Test
    void whatItDidNotKnowIsAsIfNothingHadHappened() {
        var alert = (Alert) read(recorded("alert"), Alert.class);
        assertThat(alert.confirmed()).as("told once more").isFalse();
        assertThat(alert.fact().sources().getFirst().evidence().getFirst().before())
                .isEmpty();
        var group = (FactGroup) read(recorded("group"), FactGroup.class);
        assertThat(group.openSources()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "group", "endpoint", "subscription", "delivery", "due"})
    void fieldsOfAVersionToComeAreIgnored(String name) {
        BsonDocument newer = recorded(name).append("addedNextYear", new BsonDocument());
        assertThat(written(read(newer, TYPES.get(name)))).isEqualTo(written(read(recorded(name), TYPES.get(name))));
    }

    private static Object read(BsonDocument document, Class<?> type) {
        return codec(type)
                .decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build());
    }

    private static BsonDocument written(Object value) {
        var document = new BsonDocument();
        codec(value.getClass())
                .encode(
                        new BsonDocumentWriter(document),
                        value,
                        EncoderContext.builder().build());
        return document;
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(Class<?> type) {
        return (Codec<Object>) MongoClientSettings.getDefaultCodecRegistry().get(type);
    }

    private static void assertHolds(String path, BsonValue today, BsonValue recorded) {
        if (recorded instanceof BsonDocument fields) {
            fields.forEach((field, value) ->
                    assertHolds(path + "." + field, today.asDocument().get(field), value));
        } else if (recorded instanceof BsonArray elements) {
            assertThat(today.asArray()).as(path).hasSize(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                assertHolds(path + "[" + i + "]", today.asArray().get(i), elements.get(i));
            }
        } else {
            assertThat(today).as(path).isEqualTo(recorded);
        }
    }

    private static BsonDocument recorded(String name) {
        try (InputStream in = PreviousVersionTest.class.getResourceAsStream("/recorded/0.1/" + name + ".json")) {
            return BsonDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
