package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Leases;
import io.lexwatch.alert.store.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gives each endpoint that has anything due a thread of its own while it holds its lease, so that no receiver delays another
 * and no two replicas send to one.
 */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** The longer the queue, the longer a look at it takes, and the longer it is left alone. */
    private static final int REST = 2;

    /** But never for so long that whoever is free waits for nothing. */
    private static final Duration LONGEST_REST = Duration.ofMillis(500);

    /** What a look finds of an endpoint at most: enough to do until the next, however long the queue. */
    private static final int FOUND = 1_000;

    /** How long endpoints are busy with what one look found, so that many are free for the next. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** An answer that takes longer is not waited for at a stop: the message goes out again under the same id. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final String replica = UUID.randomUUID().toString();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Outbox outbox;
    private final Endpoints endpoints;
    private final Leases leases;
    private final Courier courier;
    private final AlertConfig config;
    private final Clock clock;
    private Instant lookAgain = Instant.EPOCH;
    private volatile boolean stopping;
    private volatile Repeating repeating;

    @Inject
    public Dispatcher(
            Outbox outbox, Endpoints endpoints, Leases leases, Courier courier, AlertConfig config, Clock clock) {
        this.outbox = outbox;
        this.endpoints = endpoints;
        this.leases = leases;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        repeating = Repeating.every(config.delivery().pollInterval(), "dispatcher", this::poll);
        outbox.onAdded(this::wake);
    }

    /** Starts a round for each endpoint that has anything due and none under way here. */
    private void poll() {
        if (allBusy() || !rested()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, List<Due>> due = outbox.due(now, Set.copyOf(busy), FOUND);
        Instant looked = clock.instant();
        Duration rest = Duration.between(now, looked).multipliedBy(REST);
        lookAgain = looked.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
        due.forEach((endpoint, batch) -> {
            if (busy.add(endpoint)) {
                threads.submit(() -> rounds(endpoint, batch, looked.plus(LONGEST)));
            }
        });
    }

    /** Then a look would find nothing; an endpoint that becomes free asks for one. */
    private boolean allBusy() {
        return !busy.isEmpty() && endpoints.all().stream().map(Endpoint::id).allMatch(busy::contains);
    }

    /** False where the service stops meanwhile. */
    private boolean rested() {
        try {
            Thread.sleep(Duration.between(clock.instant(), lookAgain));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void wake() {
        if (repeating != null) {
            repeating.wake();
        }
    }

    /** One round after the other, each of which looks at the endpoint anew. */
    private void rounds(String endpointId, List<Due> due, Instant end) {
        boolean held = false;
        try {
            List<Due> rest = due;
            while (!rest.isEmpty() && !stopping && clock.instant().isBefore(end)) {
                var round = new Round(
                        endpointId, replica, outbox, endpoints, leases, courier, config, clock, () -> stopping);
                rest = round.run(rest);
                held = round.held();
            }
        } catch (RuntimeException e) {
            held = false;
            LOG.warnf(e, "deliveries to endpoint %s stopped and will go on by themselves", endpointId);
        } finally {
            busy.remove(endpointId);
        }
        if (held) {
            wake();
        }
    }

    /** What is under way is finished; what waits is sent by another replica, or after the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        repeating.close();
        threads.shutdown();
        if (!threads.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
