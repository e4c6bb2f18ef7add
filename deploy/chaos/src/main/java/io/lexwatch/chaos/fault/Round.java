package io.lexwatch.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Faults that begin together; each ends in its time. */
public final class Round {

    private record Running(PlannedFault planned, Fault fault) {}

    private final List<PlannedFault> planned;
    private final Faults faults;

    public Round(List<PlannedFault> planned, Scene scene) {
        this.planned = planned.stream()
                .sorted(Comparator.comparing(PlannedFault::length))
                .toList();
        this.faults = new Faults(scene);
    }

    /** As a person reads it. */
    public String shown() {
        return planned.stream().map(fault -> fault.kind().shown()).collect(Collectors.joining(" + "));
    }

    /** How long it lasts. */
    public Duration length() {
        return planned.getLast().length();
    }

    /** Returns when the last fault has ended; none outlasts this, whatever fails. */
    public void run() throws Exception {
        var running = new ArrayList<Running>();
        long began = System.nanoTime();
        try {
            for (PlannedFault next : planned) {
                Fault fault = faults.of(next);
                running.add(new Running(next, fault));
                fault.begin();
            }
            while (!running.isEmpty()) {
                sleepUntil(began + running.getFirst().planned().length().toNanos());
                running.removeFirst().fault().end();
            }
        } finally {
            for (Running left : running) {
                left.fault().end();
            }
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
    }
}
