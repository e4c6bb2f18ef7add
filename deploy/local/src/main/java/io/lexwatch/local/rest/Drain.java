package io.lexwatch.local.rest;

import java.time.Duration;
import java.util.function.Consumer;

/** Waits until nothing is under way any more: what was published is classified, folded, listed and delivered. */
public final class Drain {

    private static final Duration PAUSE = Duration.ofMillis(300);
    /** So many looks in a row must find the same. */
    private static final int LOOKS = 4;

    private final Services services;
    private final Runnable check;

    /** @param check is run with every look and may fail the waiting */
    public Drain(Services services, Runnable check) {
        this.services = services;
        this.check = check;
    }

    /** What one look finds. */
    private record Look(Flow flow, long alerts, boolean idle) {

        private static final Look NONE = new Look(new Flow(0, 0, 0, 0, 0), 0, false);
    }

    /** Returns when it is so, or when the time is up; shows how far it is. */
    public boolean await(Duration atMost, Consumer<Flow> progress) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Look before = null;
        int same = 0;
        while (same < LOOKS) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            check.run();
            Look now = look();
            if (now != Look.NONE) {
                progress.accept(now.flow());
            }
            same = now.idle() && now.equals(before) ? same + 1 : 0;
            before = now;
            pause();
        }
        return true;
    }

    private Look look() {
        try {
            Flow flow = services.flow();
            long alerts = services.alert().count();
            boolean idle = flow.drained() && services.alert().pendingDeliveries() == 0;
            return new Look(flow, alerts, idle);
        } catch (NotAnsweringException startingAgain) {
            // Whether it may is for the check to say.
            return Look.NONE;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
