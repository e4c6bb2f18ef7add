package io.lexwatch.bench.deliver;

import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.bench.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * The bare limit of delivery: the HTTP client that the alert service uses, one message after the other to each endpoint, and
 * nothing stored.
 */
public final class BarePosts {

    private static final int BODY_BYTES = 2_000;

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(200, 30, TimeUnit.SECONDS))
            .build();
    private final LongAdder done = new LongAdder();
    private final AtomicBoolean open = new AtomicBoolean(true);

    /** Arguments: first address without its number, endpoints, warm-up s, runs, s each. */
    public static void main(String[] args) throws Exception {
        new BarePosts()
                .measure(
                        args[0],
                        Integer.parseInt(args[1]),
                        Duration.ofSeconds(Long.parseLong(args[2])),
                        Integer.parseInt(args[3]),
                        Duration.ofSeconds(Long.parseLong(args[4])));
    }

    private void measure(String address, int endpoints, Duration warmUp, int runs, Duration each)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var loops = IntStream.range(0, endpoints)
                    .mapToObj(number -> threads.submit(() -> loop(address + number)))
                    .toList();
            Thread.sleep(warmUp);
            var measured = new Meter(done::sum, Cost.ofThis()).watch(runs, each);
            open.set(false);
            for (var loop : loops) {
                loop.get();
            }
            Worker.tell(measured);
        }
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Void loop(String address) throws IOException {
        var body = RequestBody.create(new byte[BODY_BYTES], MediaType.get("application/json"));
        var request = new Request.Builder().url(address).post(body).build();
        while (open.get()) {
            try (var response = client.newCall(request).execute()) {
                response.body().bytes();
            }
            done.increment();
        }
        return null;
    }
}
