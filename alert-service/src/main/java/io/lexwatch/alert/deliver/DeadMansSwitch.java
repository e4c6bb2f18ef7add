package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.notify.Outcome;
import io.lexwatch.alert.notify.Receiver;
import io.lexwatch.alert.notify.WebhookChannel;
import io.lexwatch.alert.store.Canaries;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Calls an address outside whenever a synthetic item has come the whole way: whoever listens there raises the alarm when the
 * calls stop, which nothing inside could do.
 */
@ApplicationScoped
public class DeadMansSwitch {

    private static final Logger LOG = Logger.getLogger(DeadMansSwitch.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final String NAME = "canary";

    private final Canaries canaries;
    private final WebhookChannel webhook;
    private final Notices notices;
    private final AlertConfig config;
    private final MeterRegistry registry;
    private final Clock clock;
    private volatile Instant newest;
    private Repeating repeating;

    @Inject
    public DeadMansSwitch(
            Canaries canaries,
            WebhookChannel webhook,
            Notices notices,
            AlertConfig config,
            MeterRegistry registry,
            Clock clock) {
        this.canaries = canaries;
        this.webhook = webhook;
        this.notices = notices;
        this.config = config;
        this.registry = registry;
        this.clock = clock;
        this.newest = clock.instant();
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("lexwatch.canary.age", this, DeadMansSwitch::age)
                .description(
                        "Since a synthetic item that has come the whole way was published; counted from the start before")
                .baseUnit("seconds")
                .register(registry);
        repeating = Repeating.every(LOOK, "dead man's switch", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    private void look() {
        Optional<Instant> arrived = canaries.newestArrived();
        Optional<Instant> told = canaries.newestTold();
        Optional<String> address = config.canaryUrl().filter(url -> !url.isBlank());
        if (address.isEmpty()) {
            arrived.ifPresent(this::remember);
            return;
        }
        told.ifPresent(this::remember);
        arrived.filter(at -> told.isEmpty() || at.isAfter(told.get())).ifPresent(at -> tell(address.get(), at));
    }

    /** Two replicas may both call; the id is the same, and a switch that is pressed twice stays pressed. */
    private void tell(String address, Instant at) {
        var receiver = new Receiver(NAME, "webhook", address, List.of());
        var notice =
                notices.operations(NAME + "|" + at, "Lexwatch works: the synthetic item of " + at + " has arrived.");
        Outcome outcome = webhook.call(receiver, notice);
        if (outcome instanceof Outcome.Delivered) {
            canaries.told(at);
            remember(at);
        } else {
            LOG.warnf("the dead man's switch does not take the call: %s; tried again", outcome.detail());
        }
    }

    private void remember(Instant at) {
        if (at.isAfter(newest)) {
            newest = at;
        }
    }

    private double age() {
        return Duration.between(newest, clock.instant()).toMillis() / 1000.0;
    }
}
