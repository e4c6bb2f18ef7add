package io.lexwatch.alert.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.lexwatch.alert.AlertConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests each caller still has of this replica. */
@ApplicationScoped
public class Allowances {

    private final int requests;
    private final Duration within;

    /** By who calls: as many as there are keys and people. */
    private final Map<String, Bucket> callers = new ConcurrentHashMap<>();

    @Inject
    public Allowances(AlertConfig config) {
        this.requests = config.rateLimit().requests();
        this.within = config.rateLimit().within();
    }

    /** Takes one, where there is one left; nothing where nobody counts. */
    Optional<ConsumptionProbe> take(String caller) {
        return requests <= 0
                ? Optional.empty()
                : Optional.of(callers.computeIfAbsent(caller, name -> full()).tryConsumeAndReturnRemaining(1));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, within))
                .build();
    }

    int requests() {
        return requests;
    }

    Duration within() {
        return within;
    }
}
