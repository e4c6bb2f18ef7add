package io.lexwatch.bench.ingest;

import io.lexwatch.bench.feeds.Hosts;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.bench.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The bare limit of polling: the HTTP client that the ingest service uses, in a loop that does nothing but conditional
 * requests and reads the bodies to their end.
 */
public final class BareGets {

    private static final int CONNECTIONS_A_HOST = 4;

    private final Hosts hosts;
    private final int port;
    private final int feeds;
    private final int threads;
    private final long gapNanos;
    private final LongAdder done = new LongAdder();
    private final ConcurrentHashMap<Integer, String> etags = new ConcurrentHashMap<>();
    private final AtomicBoolean open = new AtomicBoolean(true);

    private BareGets(Hosts hosts, int port, int feeds, int threads, Duration gap) {
        this.hosts = hosts;
        this.port = port;
        this.feeds = feeds;
        this.threads = Math.min(threads, hosts.count());
        this.gapNanos = gap.toNanos();
    }

    /** Arguments: hosts, port, feeds, threads, milliseconds between two requests of one host, warm-up s, runs, s each. */
    public static void main(String[] args) throws Exception {
        var loop = new BareGets(
                new Hosts(Integer.parseInt(args[0])),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                Duration.ofMillis(Long.parseLong(args[4])));
        loop.measure(
                Duration.ofSeconds(Long.parseLong(args[5])),
                Integer.parseInt(args[6]),
                Duration.ofSeconds(Long.parseLong(args[7])));
    }

    private void measure(Duration warmUp, int runs, Duration each)
            throws IOException, InterruptedException, ExecutionException {
        try (var client = client();
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var loops = IntStream.range(0, threads)
                    .mapToObj(first -> executor.submit(() -> loop(client, first)))
                    .toList();
            Thread.sleep(warmUp);
            var measured = new Meter(done::sum, Cost.ofThis()).watch(runs, each);
            open.set(false);
            for (var loop : loops) {
                loop.get();
            }
            Worker.tell(measured);
        }
    }

    private CloseableHttpClient client() {
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(hosts.count() * CONNECTIONS_A_HOST)
                        .setMaxConnPerRoute(CONNECTIONS_A_HOST)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** Asks its hosts in turn, for one feed after the other, none of them sooner than its gap allows. */
    private Void loop(CloseableHttpClient client, int first) throws IOException, InterruptedException {
        for (int feed = first; open.get(); feed = feed + threads < feeds ? feed + threads : first) {
            long begun = System.nanoTime();
            get(client, feed);
            long left = gapNanos - (System.nanoTime() - begun);
            if (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
            }
        }
        return null;
    }

    private void get(CloseableHttpClient client, int feed) throws IOException {
        var get = new HttpGet(hosts.feed(port, feed));
        var known = etags.get(feed);
        if (known != null) {
            get.setHeader("If-None-Match", known);
        }
        var etag = client.execute(get, response -> {
            EntityUtils.consume(response.getEntity());
            return response.getFirstHeader("ETag").getValue();
        });
        etags.put(feed, etag);
        done.increment();
    }
}
