package io.lexwatch.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/** A collection whose newest documents are found without reading all, where ids tell their time. */
final class LocalCollection extends H2Collection {

    private final MVMap<Object, Document> documents;

    LocalCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    /** To keep it would be to encode each document twice more whenever it changes, and to write one more page. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        ObjectId first = first(query);
        return first == null || isNaturalDescending(orderBy)
                ? super.matchDocuments(query, orderBy, skip, limit, batchSize, fields)
                : matchDocumentsFromStream(from(first), query, orderBy, skip, limit, batchSize, fields);
    }

    /** The id before which nothing can match; null where there is none. */
    private static ObjectId first(Document query) {
        if (query.get("_id") instanceof Document bounds) {
            Object bound = bounds.containsKey("$gt") ? bounds.get("$gt") : bounds.get("$gte");
            return bound instanceof ObjectId id ? id : null;
        }
        return null;
    }

    private Stream<Document> from(ObjectId first) {
        var cursor = documents.cursor(first);
        var keys = Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(keys, false).map(key -> cursor.getValue());
    }
}
