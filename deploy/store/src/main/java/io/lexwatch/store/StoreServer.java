package io.lexwatch.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** The server: one file, one address on loopback, and the thread that keeps the file in bounds. */
final class StoreServer implements AutoCloseable {

    private static final String FILE = "store.mv";
    private static final int CACHE_MEGABYTES = 16;

    /** How many commands may wait for one commit: each connection's command holds its thread until it is committed. */
    private static final int WORKERS = 32;

    private final MongoServer server;
    private final Housekeeping housekeeping;
    private final MVStore file;

    private StoreServer(MongoServer server, Housekeeping housekeeping, MVStore file) {
        this.server = server;
        this.housekeeping = housekeeping;
        this.file = file;
    }

    static StoreServer start(Path data, int port) throws IOException {
        Files.createDirectories(data);
        MVStore file = open(data.resolve(FILE));
        var commits = new GroupCommit(() -> commit(file));
        var backend = new CommittingBackend(file, commits);
        backend.version(ServerVersion.MONGO_5_0);
        var server = new MongoServer(backend);
        var housekeeping = new Housekeeping(file, commits);
        housekeeping.start();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        return new StoreServer(server, housekeeping, file);
    }

    /** Stops taking commands, lets the running ones end, and closes the file. */
    @Override
    public void close() {
        server.shutdown();
        housekeeping.close();
        file.close();
    }

    /** The file's own background commits are off: they would fall into the middle of commands. */
    private static MVStore open(Path path) {
        return new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .compress()
                .open();
    }

    /** To the disk, not only to the system. A store that cannot is of no use: its clients try the next one. */
    private static void commit(MVStore file) {
        try {
            file.commit();
            file.sync();
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.err.println("The store stops: its file cannot be written. Is the disk full? " + e.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }
}
