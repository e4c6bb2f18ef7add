package io.lexwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {

    private final AtomicInteger commits = new AtomicInteger();

    @Test
    void writeReturnsAfterACommitThatFollowedIt() {
        var group = new GroupCommit(commits::incrementAndGet);
        assertThat(group.write(commits::get)).isZero();
        assertThat(commits).hasValue(1);
        assertThat(group.write(commits::get)).isEqualTo(1);
        assertThat(commits).hasValue(2);
    }

    @Test
    void readAloneCommitsNothing() {
        var group = new GroupCommit(commits::incrementAndGet);
        assertThat(group.read(() -> "x")).isEqualTo("x");
        assertThat(commits).hasValue(0);
    }

    @Test
    void writersThatWaitTogetherShareACommit() throws Exception {
        var firstCommits = new CountDownLatch(1);
        var othersWrote = new CountDownLatch(20);
        var group = new GroupCommit(() -> {
            commits.incrementAndGet();
            firstCommits.countDown();
            sleepUntilWaiting(othersWrote);
        });
        var first = CompletableFuture.runAsync(() -> group.write(() -> "first"));
        assertThat(firstCommits.await(10, TimeUnit.SECONDS)).isTrue();
        var others = IntStream.range(0, 20)
                .mapToObj(i -> Thread.startVirtualThread(() -> {
                    othersWrote.countDown();
                    group.write(() -> "other");
                }))
                .toList();
        first.get(10, TimeUnit.SECONDS);
        for (Thread other : others) {
            other.join();
        }
        assertThat(commits.get()).isBetween(2, 4);
    }

    @Test
    void noCommitFallsIntoTheMiddleOfAWrite() {
        var halfDone = new AtomicInteger();
        var seenHalfDone = new AtomicInteger();
        var group = new GroupCommit(() -> seenHalfDone.addAndGet(halfDone.get()));
        var writers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    for (int n = 0; n < 500; n++) {
                        group.write(() -> {
                            halfDone.incrementAndGet();
                            Thread.yield();
                            return halfDone.decrementAndGet();
                        });
                    }
                }))
                .toList();
        writers.forEach(CompletableFuture::join);
        assertThat(seenHalfDone).hasValue(0);
    }

    @Test
    void afterAFailedCommitNothingIsAnsweredAnyMore() {
        var group = new GroupCommit(() -> {
            if (commits.incrementAndGet() == 1) {
                throw new IllegalStateException("disk full");
            }
        });
        assertThatThrownBy(() -> group.write(() -> "x")).hasMessage("disk full");
        assertThatThrownBy(() -> group.write(() -> "y")).hasMessage("disk full");
        assertThatThrownBy(() -> group.read(() -> "x")).hasMessage("disk full");
        assertThat(commits).hasValue(1);
    }

    private static void sleepUntilWaiting(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
