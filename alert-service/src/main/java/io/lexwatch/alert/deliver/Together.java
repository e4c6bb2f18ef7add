package io.lexwatch.alert.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets what many threads write at the same time be written at once: whoever has the turn writes for all that came while the
 * one before was writing. None returns before what it brought is written.
 *
 * @param <T> what is written
 */
final class Together<T> {

    private final Consumer<List<T>> writer;
    private final ReentrantLock turn = new ReentrantLock();
    private Batch<T> open = new Batch<>();

    private static final class Batch<T> {
        private final List<T> items = new ArrayList<>();
        private boolean written;
        private boolean failed;
    }

    /** @param writer may be given the same again after it failed */
    Together(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    void write(List<T> items) {
        Batch<T> mine = join(items);
        turn.lock();
        try {
            if (!mine.written) {
                writeAll(mine, items);
            }
        } finally {
            turn.unlock();
        }
    }

    /** How many threads wait for their turn. */
    int waiting() {
        return turn.getQueueLength();
    }

    private synchronized Batch<T> join(List<T> items) {
        open.items.addAll(items);
        return open;
    }

    /** Closes the batch if it is still open. */
    private synchronized void close(Batch<T> batch) {
        if (open == batch) {
            open = new Batch<>();
        }
    }

    /** What cannot be written with the others is tried alone by each, so that nobody suffers from what another brought. */
    private void writeAll(Batch<T> batch, List<T> own) {
        close(batch);
        if (batch.failed || batch.items.size() == own.size()) {
            writer.accept(own);
            return;
        }
        try {
            writer.accept(batch.items);
            batch.written = true;
        } catch (RuntimeException e) {
            batch.failed = true;
            writer.accept(own);
        }
    }
}
