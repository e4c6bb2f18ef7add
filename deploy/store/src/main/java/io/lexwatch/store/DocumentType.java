package io.lexwatch.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/** Documents as they lie in the file: as BSON, or as an earlier version wrote them. */
final class DocumentType extends BasicDataType<Document> {

    /** No tag of the library's own. */
    private static final byte BSON = 127;

    private static final int FIRST_GUESS_BYTES = 1_000;
    private static final int OBJECTS_ARE_LARGER = 3;

    private final ObjectDataType earlier = new ObjectDataType();

    /** Of those that were read or written last, in bytes. */
    private int averageSize = FIRST_GUESS_BYTES;

    @Override
    public int getMemory(Document document) {
        return averageSize * OBJECTS_ARE_LARGER;
    }

    @Override
    public void write(WriteBuffer file, Document document) {
        ByteBuf bytes = Unpooled.buffer(averageSize);
        BsonEncoder.encodeDocument(document, bytes);
        noteSize(bytes.writerIndex());
        file.put(BSON).put(bytes.array(), 0, bytes.writerIndex());
    }

    @Override
    public Document read(ByteBuffer file) {
        if (file.get(file.position()) != BSON) {
            return (Document) earlier.read(file);
        }
        file.get();
        ByteBuf bytes = Unpooled.wrappedBuffer(file.slice());
        Document document = BsonDecoder.decodeBson(bytes);
        file.position(file.position() + bytes.readerIndex());
        noteSize(bytes.readerIndex());
        return document;
    }

    /** Threads may lose each other's sizes: it is a guess all the same. */
    private void noteSize(int bytes) {
        averageSize += (bytes - averageSize) / 16;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
