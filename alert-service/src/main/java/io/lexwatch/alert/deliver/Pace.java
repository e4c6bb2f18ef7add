package io.lexwatch.alert.deliver;

import io.github.bucket4j.Bucket;
import io.lexwatch.alert.store.Endpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets no endpoint have more messages a second than it takes, but for short bursts. No wait is longer than a lease. */
@ApplicationScoped
public class Pace {

    /** The slowest rate there is, in messages a second. */
    public static final double SLOWEST = 0.1;

    private static final int BURST = 4;

    private final Map<String, Paced> endpoints = new ConcurrentHashMap<>();

    /** An endpoint's allowance at the rate it was made for. */
    private record Paced(double perSecond, Bucket bucket) {}

    /** Waits until the endpoint may have one more message. */
    void await(Endpoint endpoint) throws InterruptedException {
        Double rate = endpoint.perSecond();
        if (rate == null) {
            endpoints.remove(endpoint.id());
            return;
        }
        endpoints
                .compute(endpoint.id(), (id, old) -> old != null && old.perSecond() == rate ? old : paced(rate))
                .bucket()
                .asBlocking()
                .consume(1);
    }

    private static Paced paced(double perSecond) {
        long nanos = Math.round(1e9 / Math.max(SLOWEST, perSecond));
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(BURST).refillGreedy(1, Duration.ofNanos(nanos)))
                .build();
        return new Paced(perSecond, bucket);
    }
}
