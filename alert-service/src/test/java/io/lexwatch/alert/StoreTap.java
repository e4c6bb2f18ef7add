package io.lexwatch.alert;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * Stands between the service and its store and reads along: what is asked for that no declared index answers is remembered, so
 * that a test can fail for it, whichever process and driver asked.
 */
final class StoreTap implements AutoCloseable {

    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;

    private final URI store;
    private final ServerSocket server;
    private final Map<String, String> unindexed = new ConcurrentHashMap<>();

    StoreTap(String storeUri) {
        this.store = URI.create(storeUri);
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    /** Where the service finds the store, read along; a server of somebody's own is spoken to as it wants to be, past this. */
    String uri() {
        boolean own = "127.0.0.1".equals(store.getHost()) && store.getUserInfo() == null && store.getQuery() == null;
        return own ? "mongodb://127.0.0.1:" + server.getLocalPort() + store.getPath() : store.toString();
    }

    /** What was asked for without an index: the shape of the query, with one example. */
    Map<String, String> unindexed() {
        return unindexed;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException e) {
                // Closed: nobody waits for connections any more.
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                var real = new Socket(InetAddress.getLoopbackAddress(), store.getPort())) {
            Thread.startVirtualThread(() -> answers(real, client));
            var in = new DataInputStream(client.getInputStream());
            while (true) {
                byte[] message = message(in);
                look(message);
                real.getOutputStream().write(message);
            }
        } catch (IOException e) {
            // One of the two hung up, or the store is away: so does this.
            return;
        }
    }

    private static void answers(Socket real, Socket client) {
        try (real;
                client) {
            real.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // As above.
            return;
        }
    }

    private static byte[] message(DataInputStream in) throws IOException {
        byte[] size = in.readNBytes(4);
        if (size.length < 4) {
            throw new EOFException();
        }
        int length = little(size).getInt();
        byte[] whole = new byte[length];
        System.arraycopy(size, 0, whole, 0, 4);
        in.readFully(whole, 4, length - 4);
        return whole;
    }

    private void look(byte[] message) {
        ByteBuffer bytes = little(message);
        if (bytes.getInt(12) != OP_MSG) {
            return;
        }
        BsonDocument command = new BsonDocument();
        bytes.position(HEADER + 4);
        int end = message.length - ((bytes.getInt(HEADER) & 1) == 1 ? 4 : 0);
        while (bytes.position() < end) {
            if (bytes.get() == 0) {
                document(bytes).forEach(command::append);
            } else {
                sequence(bytes, command);
            }
        }
        QueryShape.of(command)
                .filter(shape -> !shape.isIndexed())
                .ifPresent(shape -> unindexed.putIfAbsent(shape.toString(), command.toJson()));
    }

    private static void sequence(ByteBuffer bytes, BsonDocument command) {
        int end = bytes.position() + bytes.getInt(bytes.position());
        bytes.position(bytes.position() + 4);
        var name = new StringBuilder();
        for (byte b = bytes.get(); b != 0; b = bytes.get()) {
            name.append((char) b);
        }
        var documents = new BsonArray();
        while (bytes.position() < end) {
            documents.add(document(bytes));
        }
        command.append(name.toString(), documents);
    }

    private static BsonDocument document(ByteBuffer bytes) {
        byte[] document = new byte[bytes.getInt(bytes.position())];
        bytes.get(document);
        return new RawBsonDocument(document);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
