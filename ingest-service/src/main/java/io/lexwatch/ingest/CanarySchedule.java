package io.lexwatch.ingest;

import io.lexwatch.contract.Canary;
import io.lexwatch.ingest.publish.Records;
import io.lexwatch.ingest.schedule.Polling;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Publishes a synthetic item at regular moments, in the transactions of the first feed partition, so that one replica does
 * and the item shows what any other item would meet with.
 */
@ApplicationScoped
public class CanarySchedule {

    private static final Logger LOG = Logger.getLogger(CanarySchedule.class);
    private static final int PARTITION = 0;

    private final Polling polling;
    private final IngestConfig config;
    private final Clock clock;
    private Thread thread;

    @Inject
    public CanarySchedule(Polling polling, IngestConfig config, Clock clock) {
        this.polling = polling;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        config.ingest()
                .canary()
                .filter(Duration::isPositive)
                .ifPresent(every -> thread = Thread.ofVirtual().name("canary").start(() -> run(every)));
    }

    private void run(Duration every) {
        try {
            while (true) {
                Instant at = next(clock.instant(), every);
                Thread.sleep(Duration.between(clock.instant(), at));
                polling.publish(PARTITION, Records.item(Canary.item(at), clock.instant(), Map.of()));
            }
        } catch (InterruptedException e) {
            LOG.debug("the canary has ended");
        }
    }

    /** All replicas mean the same moments. */
    static Instant next(Instant now, Duration every) {
        long step = every.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), step) * step + step);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
