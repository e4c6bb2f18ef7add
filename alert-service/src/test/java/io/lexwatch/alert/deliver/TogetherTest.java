package io.lexwatch.alert.deliver;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void whatComesWhileOneWritesIsWrittenAtOnceAfterIt() throws Exception {
        var together = new Together<Integer>(this::write);
        withThreads(together, 20, others -> {
            for (Future<?> other : others) {
                other.get();
            }
        });
        assertThat(written).hasSize(2);
        assertThat(written.getFirst()).containsExactly(0);
        assertThat(written.getLast())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void whatCannotBeWrittenFailsForWhoBroughtItAlone() throws Exception {
        var together = new Together<Integer>(items -> {
            if (items.contains(13)) {
                throw new IllegalStateException("13");
            }
            write(items);
        });
        withThreads(together, 20, others -> {
            for (int i = 0; i < others.size(); i++) {
                Future<?> other = others.get(i);
                if (i == 12) {
                    assertThatThrownBy(other::get)
                            .isInstanceOf(ExecutionException.class)
                            .hasMessageContaining("13");
                } else {
                    other.get();
                }
            }
        });
        assertThat(written.stream().flatMap(List::stream)).hasSize(20).doesNotContain(13);
    }

    private interface Check {
        void accept(List<Future<?>> others) throws Exception;
    }

    /** One writes number 0 and is held up until the others, numbered from 1, wait for their turn. */
    private void withThreads(Together<Integer> together, int number, Check check) throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            Future<?> held = threads.submit(() -> together.write(List.of(0)));
            first.await();
            var others = new ArrayList<Future<?>>();
            for (int i = 1; i <= number; i++) {
                List<Integer> own = List.of(i);
                others.add(threads.submit(() -> together.write(own)));
            }
            await().atMost(10, SECONDS).until(() -> together.waiting() == number);
            goOn.countDown();
            held.get();
            check.accept(others);
        }
    }

    private void write(List<Integer> items) {
        written.add(List.copyOf(items));
        first.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
