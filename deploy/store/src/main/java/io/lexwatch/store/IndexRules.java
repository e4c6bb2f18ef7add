package io.lexwatch.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;

/** Refuses the indexes that this store would take and then not heed: better no service than one that believes in them. */
final class IndexRules {

    private static final int COMMAND_NOT_SUPPORTED = 115;

    private IndexRules() {}

    static void check(Document createIndexes) {
        if (createIndexes.get("indexes") instanceof Collection<?> indexes) {
            indexes.stream()
                    .filter(Document.class::isInstance)
                    .map(Document.class::cast)
                    .forEach(IndexRules::checkOne);
        }
    }

    private static void checkOne(Document index) {
        if (Boolean.TRUE.equals(index.get("unique")) && index.containsKey("partialFilterExpression")) {
            throw refused(index, "it would be unique for all documents. Put what must be unique into _id");
        }
        if (index.containsKey("expireAfterSeconds")) {
            throw refused(index, "nothing would expire. Delete what is old by a query");
        }
    }

    private static MongoServerError refused(Document index, String why) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED,
                "CommandNotSupported",
                "The local store keeps no index like \"" + index.get("name") + "\": " + why + ".");
    }
}
