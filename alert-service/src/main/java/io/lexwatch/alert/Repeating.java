package io.lexwatch.alert;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A step of the way that is taken again and again until it is closed; one that fails is taken again all the same. */
public final class Repeating implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Repeating.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

    private final String name;
    private final Duration pause;
    private final Runnable step;
    private final Thread thread;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean closed;
    private String failure;

    private Repeating(String name, Duration pause, Runnable step) {
        this.name = name;
        this.pause = pause;
        this.step = step;
        this.thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Takes the step now and again after each pause. */
    public static Repeating every(Duration pause, String name, Runnable step) {
        return new Repeating(name, pause, step);
    }

    private void run() {
        while (!closed) {
            try {
                step.run();
                failure = null;
            } catch (RuntimeException e) {
                report(e);
            }
            sleep();
        }
    }

    /** Once for a failure that lasts, so that an outage does not fill the log. */
    private void report(RuntimeException e) {
        if (closed) {
            return;
        }
        String kind = e.getClass().getName();
        if (kind.equals(failure)) {
            LOG.debugf(e, "%s still fails", name);
        } else {
            LOG.warnf(e, "%s failed and goes on by itself", name);
        }
        failure = kind;
    }

    private void sleep() {
        try {
            woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            woken.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Ends the pause, so that the step is taken at once; during a step, it is taken once more after it. */
    public void wake() {
        woken.release();
    }

    /** Lets a step under way end, for a while; a pause ends at once. */
    @Override
    public void close() {
        closed = true;
        woken.release();
        try {
            if (!thread.join(STOP_WITHIN)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
