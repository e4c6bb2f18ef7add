package io.lexwatch.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Keeps documents as BSON and index keys in an order of their own. As shipped, both are Java objects serialized: to find a
 * key, every comparison on the way to it serializes two of them, and a document takes ten times as long to write.
 */
class LocalBackend extends H2Backend {

    LocalBackend(MVStore file) {
        super(file);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new LocalDatabase(name);
    }

    /** An inner class, since its collections are opened while it is still being made: the file must be known by then. */
    private final class LocalDatabase extends H2Database {

        LocalDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String full = getFullCollectionNamespace(name);
            MVMap<Object, Document> documents = getMvStore()
                    .openMap("databases." + full, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
            MVMap<String, Object> meta = getMvStore().openMap("meta." + full);
            return new LocalCollection(this, name, options, documents, meta, cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            MVMap<KeyValue, Object> positions = getMvStore()
                    .openMap(mapName(collection, index), new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
            takeOver(collection, index, positions);
            return new LocalIndex(positions, index, keys, sparse);
        }

        /** What an earlier version kept in the other order. */
        private void takeOver(String collection, String index, MVMap<KeyValue, Object> positions) {
            String earlier = getFullCollectionNamespace(collection) + "._index_" + index;
            if (getMvStore().hasMap(earlier)) {
                MVMap<KeyValue, Object> old = getMvStore().openMap(earlier);
                old.entrySet().forEach(entry -> positions.put(entry.getKey(), entry.getValue()));
                getMvStore().removeMap(old);
            }
        }

        @Override
        protected void dropIndex(MongoCollection<Object> collection, String index) {
            super.dropIndex(collection, index);
            getMvStore().removeMap(mapName(collection.getCollectionName(), index));
        }

        private String mapName(String collection, String index) {
            return getFullCollectionNamespace(collection) + "._key_" + index;
        }
    }
}
