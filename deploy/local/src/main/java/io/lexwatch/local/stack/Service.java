package io.lexwatch.local.stack;

import io.lexwatch.processes.JavaCommand.Heap;

/** The three services, in the order of the way; heaps are what a small desk needs. */
enum Service {
    INGEST("ingest-service", new Heap(24, 112)),
    CLASSIFIER("classifier-service", new Heap(128, 384)),
    ALERT("alert-service", new Heap(32, 176));

    private final String module;
    private final Heap heap;

    Service(String module, Heap heap) {
        this.module = module;
        this.heap = heap;
    }

    String module() {
        return module;
    }

    Heap heap() {
        return heap;
    }

    /** What messages and log files call it. */
    String shown() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    int port(Ports ports) {
        return switch (this) {
            case INGEST -> ports.ingest();
            case CLASSIFIER -> ports.classifier();
            case ALERT -> ports.alert();
        };
    }
}
