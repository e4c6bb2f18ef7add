package io.lexwatch.local.stack;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.terminal.Screen;
import io.lexwatch.processes.JavaProcess;
import io.lexwatch.processes.LogFile;
import io.lexwatch.processes.ProcessFailedException;
import java.time.Duration;
import java.util.List;

/** Watches running parts: says when one dies, with the end of its log, and starts it again, less often the more often. */
final class Watch implements AutoCloseable {

    private static final int SHOWN_LINES = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration CALM = Duration.ofMinutes(2);
    private static final Duration LOG_CHECK = Duration.ofMinutes(1);
    private static final long LARGEST_LOG = 50L * 1024 * 1024;

    private final Screen screen;
    private final boolean restart;
    private final Runnable restarted;
    private volatile boolean open = true;
    private volatile String failure;

    /** @param restarted called after a part has another process */
    Watch(Screen screen, boolean restart, Runnable restarted) {
        this.screen = screen;
        this.restart = restart;
        this.restarted = restarted;
    }

    void over(Part part) {
        Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(part));
        Thread.ofVirtual().name("log-" + part.name()).start(() -> boundLog(part));
    }

    void check() {
        if (failure != null) {
            throw new FailedException(failure);
        }
    }

    private void watch(Part part) {
        Duration pause = FIRST_PAUSE;
        while (open) {
            JavaProcess process = part.process().get();
            long began = System.nanoTime();
            int code = process.onExit().join();
            if (!open) {
                return;
            }
            String died = "the " + part.name() + " ended with exit code " + code + ". Its log, "
                    + process.command().log().file() + ", ends:\n  "
                    + String.join("\n  ", lastLines(process.command().log()));
            if (!restart) {
                failure = died;
                return;
            }
            boolean calm = System.nanoTime() - began > CALM.toNanos();
            pause = calm ? FIRST_PAUSE : pause;
            screen.line(screen.style().bad("! ") + died);
            again(part, pause);
            pause = longer(pause);
        }
    }

    private void again(Part part, Duration pause) {
        screen.line("  Starting the " + part.name() + " again in " + pause.toSeconds() + " s.");
        sleep(pause);
        if (!open) {
            return;
        }
        try {
            part.restart().run();
            restarted.run();
            screen.line("  The " + part.name() + " is ready again.");
        } catch (ProcessFailedException e) {
            screen.line("  It did not come up.");
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static List<String> lastLines(LogFile log) {
        return log.tail(SHOWN_LINES);
    }

    private void boundLog(Part part) {
        while (open) {
            sleep(LOG_CHECK);
            part.process().get().command().log().bound(LARGEST_LOG);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
