package io.lexwatch.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets many commands write at once and answers each only when a commit has followed it; one commit serves all that were
 * waiting for one. No commit falls into the middle of a command, so that a document and its index entries are kept
 * together or not at all. After a failed commit nothing is answered any more: what memory holds is then not what the
 * file holds.
 */
final class GroupCommit {

    private final Runnable commit;

    /** Commands share it, a commit has it alone. Fair, so that a commit lets in first those that came before it. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);

    /** Number of the last command that began to write. */
    private final AtomicLong written = new AtomicLong();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition done = lock.newCondition();
    private boolean committing;
    private volatile long committed;
    private RuntimeException failure;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Does what writes, and returns when it is committed. */
    <T> T write(Supplier<T> work) {
        gate.readLock().lock();
        T result;
        long number;
        try {
            number = written.incrementAndGet();
            result = work.get();
        } finally {
            gate.readLock().unlock();
        }
        awaitCommitted(number);
        return result;
    }

    /** Does what reads, and returns when everything that it may have seen is committed. */
    <T> T read(Supplier<T> work) {
        T result = work.get();
        awaitCommitted(written.get());
        return result;
    }

    /** Does what must not meet a command half done. */
    void exclusively(Runnable work) {
        gate.writeLock().lock();
        try {
            work.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Number of the last command that wrote: the same as before means idle. */
    long written() {
        return written.get();
    }

    private void awaitCommitted(long number) {
        if (committed >= number) {
            return;
        }
        lock.lock();
        try {
            while (committed < number) {
                if (failure != null) {
                    throw failure;
                } else if (committing) {
                    done.awaitUninterruptibly();
                } else {
                    commitForAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called with the lock held; gives it up while it commits. */
    private void commitForAll() {
        committing = true;
        lock.unlock();
        long upTo = 0;
        RuntimeException thrown = null;
        gate.writeLock().lock();
        try {
            upTo = written.get();
            commit.run();
        } catch (RuntimeException e) {
            thrown = e;
        } finally {
            gate.writeLock().unlock();
            lock.lock();
            committing = false;
            failure = thrown;
            committed = thrown == null ? upTo : committed;
            done.signalAll();
        }
    }
}
