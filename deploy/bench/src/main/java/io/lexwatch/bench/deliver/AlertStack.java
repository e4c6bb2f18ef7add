package io.lexwatch.bench.deliver;

import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.worker.AlertApi;
import io.lexwatch.bench.worker.Metrics;
import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.LocalStore;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Broker, embedded store and the alert service, with the heap that its container has. */
final class AlertStack implements AutoCloseable {

    private static final JavaCommand.Heap HEAP = new JavaCommand.Heap(64, 384);
    private static final String KEY = "bench-key-of-this-run-alone";
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final LocalBroker broker;
    private final LocalStore store;
    private final Path folder;
    private final Effort effort;
    private QuarkusProcess service;

    private AlertStack(LocalBroker broker, LocalStore store, Path folder, Effort effort) {
        this.broker = broker;
        this.store = store;
        this.folder = folder;
        this.effort = effort;
    }

    /** Starts broker and store alone. */
    static AlertStack start(Path folder, Effort effort) {
        var broker = LocalBroker.onFreePort(folder.resolve("broker"));
        return new AlertStack(broker, LocalStore.onFreePort(folder.resolve("store")), folder, effort);
    }

    /** Stops the service alone. */
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    /** Starts the service, or starts it anew. */
    void serve() {
        stop();
        service = QuarkusProcess.start(
                "alert-service",
                "alert",
                FreePort.find(),
                HEAP,
                Map.of(
                        "LEXWATCH_KAFKA",
                        broker.bootstrapServers(),
                        "LEXWATCH_MONGO",
                        store.uri(),
                        // What is measured is how fast it answers, not how it holds a greedy caller back.
                        "LEXWATCH_RATE_LIMIT_REQUESTS",
                        "0",
                        "LEXWATCH_API_KEY",
                        KEY,
                        "LEXWATCH_ALLOW_ADDRESSES",
                        "127.0.0.0/8"),
                folder,
                effort.options("alert-" + folder.getFileName()).toArray(String[]::new));
        service.awaitReady(READY_WITHIN);
    }

    String storeUri() {
        return store.uri();
    }

    FlaggedNews news() {
        return new FlaggedNews(broker.bootstrapServers());
    }

    QuarkusProcess service() {
        return service;
    }

    Metrics metrics() {
        return new Metrics(service.address());
    }

    AlertApi api() {
        return new AlertApi(service.address(), KEY);
    }

    @Override
    public void close() {
        stop();
        store.close();
        broker.close();
    }
}
