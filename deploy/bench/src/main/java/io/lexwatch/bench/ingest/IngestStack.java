package io.lexwatch.bench.ingest;

import io.lexwatch.bench.feeds.Hosts;
import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.worker.Metrics;
import io.lexwatch.bench.worker.Registration;
import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A broker and the ingest service beside it, with the heap that its container has. */
final class IngestStack implements AutoCloseable {

    /** Half of the 512 MB that Kubernetes gives a replica. */
    static final JavaCommand.Heap HEAP = new JavaCommand.Heap(32, 256);

    private static final String KEY = "bench-key-of-this-run-alone";
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final LocalBroker broker;
    private final Path folder;
    private final Effort effort;
    private QuarkusProcess service;

    private IngestStack(LocalBroker broker, Path folder, Effort effort) {
        this.broker = broker;
        this.folder = folder;
        this.effort = effort;
    }

    static IngestStack start(Path folder, Effort effort) {
        return new IngestStack(LocalBroker.onFreePort(folder.resolve("broker")), folder, effort);
    }

    /**
     * How the service polls.
     *
     * @param every interval of every feed
     * @param gap between two requests to one host
     * @param atOnce requests to one host at once
     */
    record Pace(Duration every, Duration gap, int atOnce) {}

    /** Starts the service anew, with another pace. */
    void serve(Pace pace) {
        if (service != null) {
            service.close();
        }
        service = QuarkusProcess.start(
                "ingest-service",
                "ingest",
                FreePort.find(),
                HEAP,
                environment(pace),
                folder,
                effort.options("ingest-" + folder.getFileName()).toArray(String[]::new));
        service.awaitReady(READY_WITHIN);
    }

    private Map<String, String> environment(Pace pace) {
        return Map.of(
                "LEXWATCH_KAFKA", broker.bootstrapServers(),
                "LEXWATCH_API_KEY", KEY,
                "LEXWATCH_ALLOW_ADDRESSES", "127.0.0.0/8",
                "LEXWATCH_INGEST_POLL", pace.every().toString(),
                "LEXWATCH_INGEST_POLL_CEILING", pace.every().toString(),
                "LEXWATCH_INGEST_HOST_GAP", pace.gap().toString(),
                "LEXWATCH_INGEST_HOST_AT_ONCE", Integer.toString(pace.atOnce()));
    }

    /** SIGKILL. */
    void kill() {
        service.kill();
    }

    long pid() {
        return service.process().pid();
    }

    Metrics metrics() {
        return new Metrics(service.address());
    }

    void register(Hosts hosts, int port, int feeds) {
        new Registration(service.address(), KEY).register(hosts::feed, port, feeds);
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
        broker.close();
    }
}
