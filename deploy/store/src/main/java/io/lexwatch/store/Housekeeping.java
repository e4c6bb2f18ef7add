package io.lexwatch.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the file in bounds: every commit appends, so what was replaced is cleared away at start and while idle. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private static final int EVERY_SECONDS = 5;
    private static final int AT_START_MILLIS = 2_000;
    private static final int IDLE_MILLIS = 100;
    private static final int FILL_RATE_PERCENT = 60;
    private static final int BUSY_BYTES = 1024 * 1024;

    private final MVStore file;
    private final GroupCommit commits;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
    });
    private long lastWritten;

    Housekeeping(MVStore file, GroupCommit commits) {
        this.file = file;
        this.commits = commits;
    }

    void start() {
        file.compactFile(AT_START_MILLIS);
        // What is no longer in use may be overwritten at once: every commit is forced to the disk.
        file.setRetentionTime(0);
        timer.scheduleWithFixedDelay(this::tidy, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdown();
    }

    private void tidy() {
        try {
            boolean idle = commits.written() == lastWritten;
            lastWritten = commits.written();
            commits.exclusively(() -> tidy(idle));
        } catch (RuntimeException e) {
            LOG.error("The file could not be tidied and may grow; it goes on", e);
        }
    }

    private void tidy(boolean idle) {
        if (idle) {
            file.compactFile(IDLE_MILLIS);
        } else {
            file.compact(FILL_RATE_PERCENT, BUSY_BYTES);
        }
    }
}
