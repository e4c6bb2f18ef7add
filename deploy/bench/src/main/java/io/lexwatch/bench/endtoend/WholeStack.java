package io.lexwatch.bench.endtoend;

import io.lexwatch.bench.feeds.Hosts;
import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.worker.AlertApi;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Metrics;
import io.lexwatch.bench.worker.Registration;
import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.LocalStore;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;

/** All five processes, with the heaps that {@code lexwatch up} gives them. */
final class WholeStack implements AutoCloseable {

    private static final String KEY = "bench-key-of-this-run-alone";
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final LocalBroker broker;
    private final LocalStore store;
    private final QuarkusProcess ingest;
    private final QuarkusProcess classifier;
    private final QuarkusProcess alert;

    private WholeStack(Path folder, Effort effort, Duration poll) {
        broker = LocalBroker.onFreePort(folder.resolve("broker"));
        store = LocalStore.onFreePort(folder.resolve("store"));
        var environment = Map.of(
                "LEXWATCH_KAFKA", broker.bootstrapServers(),
                "LEXWATCH_MONGO", store.uri(),
                "LEXWATCH_API_KEY", KEY,
                "LEXWATCH_ALLOW_ADDRESSES", "127.0.0.0/8",
                "LEXWATCH_INGEST_POLL", poll.toString(),
                "LEXWATCH_INGEST_POLL_CEILING", poll.toString(),
                "QUARKUS_HTTP_IO_THREADS", "2");
        ingest = start("ingest", new JavaCommand.Heap(24, 112), environment, folder, effort);
        classifier = start("classifier", new JavaCommand.Heap(128, 384), environment, folder, effort);
        alert = start("alert", new JavaCommand.Heap(32, 176), environment, folder, effort);
    }

    private static QuarkusProcess start(
            String name, JavaCommand.Heap heap, Map<String, String> environment, Path folder, Effort effort) {
        return QuarkusProcess.start(
                name + "-service",
                name,
                FreePort.find(),
                heap,
                environment,
                folder,
                effort.options("end-to-end-" + name).toArray(String[]::new));
    }

    /** Returns when all are ready. */
    static WholeStack start(Path folder, Effort effort, Duration poll) {
        var stack = new WholeStack(folder, effort, poll);
        stack.ingest.awaitReady(READY_WITHIN);
        stack.classifier.awaitReady(READY_WITHIN);
        stack.alert.awaitReady(READY_WITHIN);
        return stack;
    }

    void register(Hosts hosts, int port) {
        new Registration(ingest.address(), KEY).register(hosts::feed, port, hosts.count());
    }

    /** A stage of the way, by its name. */
    QuarkusProcess stage(String name) {
        return switch (name) {
            case "ingest" -> ingest;
            case "classifier" -> classifier;
            case "alert" -> alert;
            default -> throw new IllegalArgumentException("no stage is called " + name);
        };
    }

    AlertApi alerts() {
        return new AlertApi(alert.address(), KEY);
    }

    Metrics classifierMetrics() {
        return new Metrics(classifier.address());
    }

    /** Of all processes, with what they share counted once. */
    long memoryMegabytes() {
        return pids().map(Cost::proportionalMegabytes).sum();
    }

    /** Of all processes so far. */
    double cpuSeconds() {
        return pids().mapToObj(pid -> ProcessHandle.of(pid)
                        .orElseThrow()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow())
                .mapToDouble(cpu -> cpu.toNanos() / 1e9)
                .sum();
    }

    private LongStream pids() {
        return LongStream.of(
                broker.process().pid(),
                store.process().pid(),
                ingest.process().pid(),
                classifier.process().pid(),
                alert.process().pid());
    }

    @Override
    public void close() {
        ingest.close();
        classifier.close();
        alert.close();
        store.close();
        broker.close();
    }
}
