package io.lexwatch.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the values that a query demands of one field, where it names them one by one, whatever else it demands. */
final class NamedValues {

    private NamedValues() {}

    /** A query for these values of the field alone; empty where the query leaves them open. */
    static Optional<Document> of(String field, Document query) {
        Optional<Document> named = query.containsKey(field) ? demanded(field, query.get(field)) : Optional.empty();
        return named.isPresent() ? named : conjunction(field, query.get("$and"));
    }

    private static Optional<Document> conjunction(String field, Object clauses) {
        if (!(clauses instanceof Collection<?> all)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(Document.class::isInstance)
                .map(clause -> of(field, (Document) clause))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Document> demanded(String field, Object value) {
        if (isPlain(value)) {
            return Optional.of(new Document(field, value));
        }
        if (!(value instanceof Document operators)) {
            return Optional.empty();
        }
        if (isPlain(operators.get("$eq"))) {
            return Optional.of(new Document(field, operators.get("$eq")));
        }
        return operators.get("$in") instanceof List<?> values && values.stream().allMatch(NamedValues::isPlain)
                ? Optional.of(new Document(field, new Document("$in", values)))
                : Optional.empty();
    }

    /** What only an equal value matches: no null, which a missing field matches too, no array, no pattern. */
    private static boolean isPlain(Object value) {
        return Objects.nonNull(value)
                && !(value instanceof Map)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }
}
