package io.lexwatch.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keys of indexes, in the order of BSON values. */
final class KeyType extends BasicDataType<KeyValue> {

    private static final int GUESS_BYTES = 100;

    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compareValues(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareValues(Object one, Object other) {
        if (one instanceof String left && other instanceof String right) {
            return left.compareTo(right);
        }
        if (one instanceof ObjectId left && other instanceof ObjectId right) {
            return left.compareTo(right);
        }
        return ValueComparator.asc().compare(one, other);
    }

    @Override
    public int getMemory(KeyValue key) {
        return key.size() * GUESS_BYTES;
    }

    @Override
    public void write(WriteBuffer file, KeyValue key) {
        var values = new Document();
        for (int i = 0; i < key.size(); i++) {
            values.put(Integer.toString(i), key.get(i));
        }
        ByteBuf bytes = Unpooled.buffer(GUESS_BYTES);
        BsonEncoder.encodeDocument(values, bytes);
        file.put(bytes.array(), 0, bytes.writerIndex());
    }

    @Override
    public KeyValue read(ByteBuffer file) {
        ByteBuf bytes = Unpooled.wrappedBuffer(file.slice());
        Document values = BsonDecoder.decodeBson(bytes);
        file.position(file.position() + bytes.readerIndex());
        return new KeyValue(values.values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
