package io.lexwatch.alert.store;

import io.lexwatch.processes.LocalStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by the embedded store; with {@code -Dlexwatch.mongo=URI}, by that server, in a new database. */
class AlertStoreIT extends AlertStoreContract {

    @TempDir
    Path folder;

    private LocalStore store;

    @BeforeEach
    @Override
    void connect() {
        store = LocalStore.onFreePort(folder);
        super.connect();
    }

    @AfterEach
    @Override
    void disconnect() {
        super.disconnect();
        store.close();
    }

    @Override
    String uri() {
        return store.uri();
    }
}
