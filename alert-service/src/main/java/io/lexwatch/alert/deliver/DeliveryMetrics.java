package io.lexwatch.alert.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts and times deliveries. */
@ApplicationScoped
public class DeliveryMetrics {

    private final MeterRegistry registry;

    @Inject
    public DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void attempted(String channel, String outcome, long millis) {
        registry.timer("lexwatch.delivery.attempts", "channel", channel, "outcome", outcome)
                .record(millis, TimeUnit.MILLISECONDS);
    }

    void delivered(String channel, Duration sinceCreated) {
        registry.timer("lexwatch.delivery.delay", "channel", channel).record(sinceCreated);
    }
}
