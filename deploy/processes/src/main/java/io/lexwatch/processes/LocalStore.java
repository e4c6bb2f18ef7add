package io.lexwatch.processes;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A store that speaks MongoDB's protocol: a process of its own on this machine, or, with
 * {@code -Dlexwatch.mongo=URI}, a server of the user's own, in which every start gets a new database, or, with
 * {@code -Pcontainers}, one in a container.
 */
public final class LocalStore extends LocalServer {

    /** System property that names a server to use in place of one of our own. */
    public static final String PROPERTY = "lexwatch.mongo";

    private static final String MAIN = "io.lexwatch.store.StoreCommand";
    private static final JavaCommand.Heap HEAP = new JavaCommand.Heap(24, 128);
    private static final String DATABASE = "lexwatch";

    private final String uri;

    private LocalStore(String uri, JavaCommand command) {
        super(command);
        this.uri = uri;
    }

    private LocalStore(String uri, JavaProcess container) {
        super(container);
        this.uri = uri;
    }

    /** A store on a free port, its log beside its data. */
    public static LocalStore onFreePort(Path dataDir) {
        return start(dataDir, FreePort.find());
    }

    /** A store on the given port, its log beside its data. */
    public static LocalStore start(Path dataDir, int port) {
        return start(dataDir, port, dataDir);
    }

    /** Returns when the store answers. */
    public static LocalStore start(Path dataDir, int port, Path logs) {
        String given = System.getProperty(PROPERTY);
        if (given != null && !given.isBlank()) {
            return new LocalStore(withNewDatabase(given), (JavaProcess) null);
        }
        if (ServerContainer.isWanted(ServerContainer.MONGO_IMAGE)) {
            var container = startReady(ServerContainer.command("mongo", ServerContainer.MONGO_IMAGE, logs));
            return new LocalStore(withNewDatabase(address(container)), container);
        }
        JavaCommand command = JavaCommand.of(
                        "store", BuiltModule.named("deploy/store").classPath(), MAIN, HEAP, logs)
                .withOptions(LIGHT)
                .withArgs("--data", dataDir.toAbsolutePath().toString(), "--port", Integer.toString(port));
        return new LocalStore("mongodb://127.0.0.1:" + port + "/" + DATABASE, command);
    }

    /** Connection string, database included. */
    public String uri() {
        return uri;
    }

    static String withNewDatabase(String given) {
        // By hand: a list of hosts is no authority that java.net.URI takes apart.
        int query = given.indexOf('?');
        String server = query < 0 ? given : given.substring(0, query);
        String options = query < 0 ? "" : given.substring(query);
        int slash = server.indexOf('/', server.indexOf("://") + 3);
        String database =
                DATABASE + "-test-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        return (slash < 0 ? server : server.substring(0, slash)) + "/" + database + options;
    }
}
