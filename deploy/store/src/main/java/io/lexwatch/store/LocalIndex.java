package io.lexwatch.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * A unique index that also answers queries which ask for more than its own field, such as a compare-and-set by {@code _id}:
 * it names the documents that may match, and each is matched with the whole query afterwards.
 */
final class LocalIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<KeyValue, Object> positions;

    LocalIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return super.canHandle(query) || named(query).isPresent();
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        return super.getPositions(super.canHandle(query) ? query : named(query).orElseThrow());
    }

    /** The part of a query that this index answers. */
    private Optional<Document> named(Document query) {
        return isCompoundIndex() ? Optional.empty() : NamedValues.of(keys().getFirst(), query);
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
