package io.lexwatch.alert.erase;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.store.Erasures;
import io.lexwatch.alert.store.Leases;
import io.lexwatch.alert.story.Forgetting;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries out young erasures again, since a replica may have been writing what was to be forgotten, or may have been killed
 * while it forgot; and forgets alerts that nothing happened to for as long as they are kept. One replica at a time does.
 */
@ApplicationScoped
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration YOUNG = Duration.ofMinutes(10);
    private static final Duration OLD_ALERTS_EVERY = Duration.ofHours(1);
    private static final String LEASE = "forgetting";

    private final Eraser eraser;
    private final Erasures erasures;
    private final Forgetting forgetting;
    private final Leases leases;
    private final Duration alertsKept;
    private final Clock clock;
    private final String replica = UUID.randomUUID().toString();
    private Instant looked = Instant.MIN;
    private Repeating repeating;

    @Inject
    public Sweep(
            Eraser eraser, Erasures erasures, Forgetting forgetting, Leases leases, AlertConfig config, Clock clock) {
        this.eraser = eraser;
        this.erasures = erasures;
        this.forgetting = forgetting;
        this.leases = leases;
        this.alertsKept = config.retention().alerts();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        repeating = Repeating.every(EVERY, "forgetting", this::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    void sweep() {
        if (!leases.take(LEASE, replica, EVERY.multipliedBy(2))) {
            return;
        }
        Instant now = clock.instant();
        erasures.all().stream()
                .filter(erasure -> erasure.at().isAfter(now.minus(YOUNG)))
                .forEach(eraser::carryOut);
        if (!looked.plus(OLD_ALERTS_EVERY).isAfter(now)) {
            int forgotten = forgetting.before(now.minus(alertsKept));
            if (forgotten > 0) {
                LOG.infof("forgot %d alerts that nothing happened to for %s", forgotten, alertsKept);
            }
            looked = now;
        }
    }
}
