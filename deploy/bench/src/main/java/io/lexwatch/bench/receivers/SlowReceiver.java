package io.lexwatch.bench.receivers;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Takes every message after a delay, as a server far away would, at as many addresses as are asked for. */
public final class SlowReceiver implements AutoCloseable {

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final AtomicLong taken = new AtomicLong();
    private final int port;

    /**
     * A receiver.
     *
     * @param latency before it answers
     * @param message is given the body of each message and the time it arrived, in nanoseconds of this machine's clock
     */
    public SlowReceiver(Duration latency, BiConsumer<Buffer, Long> message) {
        port = vertx.createHttpServer()
                .requestHandler(request -> {
                    long arrived = System.nanoTime();
                    request.body().onSuccess(body -> {
                        message.accept(body, arrived);
                        vertx.setTimer(Math.max(1, latency.toMillis()), unused -> {
                            taken.incrementAndGet();
                            request.response().setStatusCode(204).end();
                        });
                    });
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /** So many different addresses. */
    public List<String> addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "http://127.0.0.1:" + port + "/" + number)
                .toList();
    }

    /** Messages answered so far. */
    public long taken() {
        return taken.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
