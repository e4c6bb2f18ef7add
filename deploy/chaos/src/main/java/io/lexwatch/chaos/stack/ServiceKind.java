package io.lexwatch.chaos.stack;

import io.lexwatch.processes.JavaCommand.Heap;
import java.util.Locale;

/** The three services, with the heaps that {@code lexwatch up} gives them. */
public enum ServiceKind {
    INGEST(new Heap(24, 112)),
    CLASSIFIER(new Heap(128, 384)),
    ALERT(new Heap(32, 176));

    private final Heap heap;

    ServiceKind(Heap heap) {
        this.heap = heap;
    }

    Heap heap() {
        return heap;
    }

    String module() {
        return shown() + "-service";
    }

    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
