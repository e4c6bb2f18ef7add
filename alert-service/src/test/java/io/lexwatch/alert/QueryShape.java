package io.lexwatch.alert;

import io.lexwatch.alert.store.DeclaredIndexes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * Which fields a command is asked by.
 *
 * @param equal fields that must have a value, or one of some
 * @param ranged fields that must lie somewhere
 * @param sorted fields in whose order the answer comes
 */
record QueryShape(String command, String collection, Set<String> equal, Set<String> ranged, List<String> sorted) {

    /** Command → where its condition stands. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "find",
            "filter",
            "count",
            "query",
            "distinct",
            "query",
            "findAndModify",
            "query",
            "aggregate",
            "pipeline",
            "update",
            "updates",
            "delete",
            "deletes");

    /** Nothing for commands that ask for nothing. */
    static Optional<QueryShape> of(BsonDocument command) {
        String name = command.getFirstKey();
        if (!CONDITIONS.containsKey(name) || !command.get(name).isString()) {
            return Optional.empty();
        }
        BsonDocument sort = command.getDocument("sort", new BsonDocument());
        var shape = new QueryShape(
                name, command.getString(name).getValue(), new HashSet<>(), new HashSet<>(), List.copyOf(sort.keySet()));
        shape.add(command.get(CONDITIONS.get(name)));
        return Optional.of(shape);
    }

    /** What several conditions at once are asked by is what each of them is: they are of one form. */
    private void add(BsonValue condition) {
        if (condition instanceof BsonArray several && !several.isEmpty()) {
            BsonDocument first = several.getFirst().asDocument();
            add(first.getOrDefault("q", first.getOrDefault("$match", new BsonDocument())));
        } else if (condition instanceof BsonDocument document) {
            document.forEach(this::add);
        }
    }

    private void add(String field, BsonValue condition) {
        if (field.equals("$and")) {
            condition.asArray().forEach(part -> part.asDocument().forEach(this::add));
        } else if (!field.startsWith("$")) {
            boolean operators = condition instanceof BsonDocument document
                    && !document.isEmpty()
                    && document.getFirstKey().startsWith("$");
            Set<String> used = operators ? condition.asDocument().keySet() : Set.of("$eq");
            if (used.contains("$eq") || used.contains("$in")) {
                equal.add(field);
            } else if (!Set.of("$nin", "$ne", "$exists").containsAll(used)) {
                ranged.add(field);
            }
        }
    }

    /** Whether it is asked by the id, by a declared index, or of a collection that may be read whole. */
    boolean isIndexed() {
        boolean byId = equal.contains("_id") || ranged.contains("_id") || sorted.equals(List.of("_id"));
        boolean whole = equal.isEmpty() && ranged.isEmpty() && sorted.isEmpty();
        return byId
                || DeclaredIndexes.SMALL.contains(collection)
                || whole && DeclaredIndexes.READ_WHOLE.contains(collection)
                || DeclaredIndexes.OF.getOrDefault(collection, List.of()).stream()
                        .anyMatch(this::isServedBy);
    }

    /** Equal fields come first in an index, then those of the order; without an order one field is enough. */
    private boolean isServedBy(Bson index) {
        List<String> left = new ArrayList<>(index.toBsonDocument().keySet());
        boolean narrowed = false;
        while (!left.isEmpty() && equal.contains(left.getFirst())) {
            left.removeFirst();
            narrowed = true;
        }
        if (!sorted.isEmpty()) {
            boolean ordered = left.size() >= sorted.size()
                    && left.subList(0, sorted.size()).equals(sorted);
            boolean anywhere = equal.isEmpty() && ranged.isEmpty();
            return ordered && (narrowed || anywhere || ranged.contains(sorted.getFirst()));
        }
        return narrowed || !left.isEmpty() && ranged.contains(left.getFirst());
    }
}
