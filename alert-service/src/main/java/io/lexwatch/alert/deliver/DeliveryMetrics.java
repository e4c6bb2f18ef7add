package io.lexwatch.alert.deliver;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts and times deliveries. */
@ApplicationScoped
public class DeliveryMetrics {

    private static final Duration[] DELAYS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(3),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(6)
    };

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
        Timer.builder("lexwatch.delivery.delay")
                .description("From the alert to its delivery")
                .serviceLevelObjectives(DELAYS)
                .tag("channel", channel)
                .register(registry)
                .record(sinceCreated);
    }
}
