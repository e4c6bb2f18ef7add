package io.lexwatch.local.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** What must be stopped at the end, however the end comes: last started, first stopped. */
public final class StopOrder implements AutoCloseable {

    private static volatile boolean stopping;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    /** One that also stops everything on Ctrl-C and SIGTERM. */
    public static StopOrder atExit() {
        var order = new StopOrder();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping = true;
                            order.close();
                        },
                        "stop"));
        return order;
    }

    /** Whether a signal is stopping this process. */
    public static boolean isStopping() {
        return stopping;
    }

    /** Leaves the stage to the one who stops everything, if that has begun. */
    public static void parkWhileStopping() {
        while (stopping) {
            LockSupport.park();
        }
    }

    /** Adds what was just started; stops it at once where everything has been stopped meanwhile. */
    public <T extends AutoCloseable> T add(T started) {
        synchronized (this) {
            if (!closed) {
                open.push(started);
                return started;
            }
        }
        close(started);
        return started;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("lexwatch: something could not be stopped cleanly: " + e);
        }
    }
}
