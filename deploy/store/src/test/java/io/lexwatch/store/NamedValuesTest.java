package io.lexwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedValuesTest {

    @Test
    void areFoundWhateverElseIsAsked() {
        var version = new Document("version", new Document("$lt", 3));
        assertThat(named(new Document("_id", "a").append("version", 3))).contains(new Document("_id", "a"));
        assertThat(named(new Document("$and", List.of(version, new Document("_id", new Document("$eq", "a"))))))
                .contains(new Document("_id", "a"));
        var either = new Document("$in", List.of("a", "b"));
        assertThat(named(new Document("_id", either).append("version", 3))).contains(new Document("_id", either));
    }

    @Test
    void areOpenWhereMoreThanTheyMayMatch() {
        assertThat(named(new Document("version", 3))).isEmpty();
        assertThat(named(new Document("_id", null))).isEmpty();
        assertThat(named(new Document("_id", new Document("$gt", "a")))).isEmpty();
        assertThat(named(new Document("_id", new BsonRegularExpression("^a")))).isEmpty();
        assertThat(named(new Document("_id", new Document("$in", List.of("a", new BsonRegularExpression("^b"))))))
                .isEmpty();
        assertThat(named(new Document("$or", List.of(new Document("_id", "a"), new Document("version", 3)))))
                .isEmpty();
    }

    private static java.util.Optional<Document> named(Document query) {
        return NamedValues.of("_id", query);
    }
}
