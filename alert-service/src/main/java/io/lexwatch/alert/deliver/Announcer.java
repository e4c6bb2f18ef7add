package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.MatchQueue;
import io.lexwatch.alert.store.Unmatched;
import io.lexwatch.alert.subscription.Defaults;
import io.lexwatch.alert.subscription.Subscribers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes what nobody was told of yet and opens its deliveries. Each step can be done twice: the delivery is logged, then put
 * into the outbox, then the alert's mark is cleared.
 */
@ApplicationScoped
public class Announcer {

    /** Few, and then a rest: each may go to many endpoints, whose deliveries need the store meanwhile. */
    private static final int BATCH = 20;

    private final MatchQueue queue;
    private final Alerts alerts;
    private final Subscribers subscribers;
    private final Postbox postbox;
    private final Duration pause;
    private final Defaults defaults;

    private Repeating repeating;

    @Inject
    public Announcer(
            MatchQueue queue,
            Alerts alerts,
            Subscribers subscribers,
            Postbox postbox,
            Defaults defaults,
            AlertConfig config) {
        this.queue = queue;
        this.alerts = alerts;
        this.subscribers = subscribers;
        this.postbox = postbox;
        this.pause = config.delivery().pollInterval();
        this.defaults = defaults;
    }

    void start(@Observes StartupEvent event) {
        repeating = Repeating.every(pause, "announcer", this::sweep);
        queue.onAdded(repeating::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    /** Announces all that waits, once there is somebody who could hear it. */
    void sweep() {
        if (!defaults.made()) {
            return;
        }
        List<Unmatched> batch;
        long start;
        do {
            start = System.nanoTime();
            batch = queue.next(BATCH);
            announce(batch);
        } while (batch.size() == BATCH && rested(Duration.ofNanos(System.nanoTime() - start)));
    }

    /** False where the service stops meanwhile. */
    private static boolean rested(Duration rest) {
        try {
            Thread.sleep(rest);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void announce(List<Unmatched> marks) {
        var versions = new LinkedHashMap<String, Long>();
        marks.forEach(mark -> versions.put(mark.id(), mark.version()));
        List<Alert> found = alerts.find(versions.keySet());
        List<Alert> untold = inOrder(found, versions).filter(Alert::unmatched).toList();
        postbox.open(subscribers.of(untold));
        alerts.matched(untold);
        found.forEach(alert -> versions.put(alert.id(), alert.groupVersion()));
        queue.clear(versions);
    }

    private static Stream<Alert> inOrder(List<Alert> found, Map<String, Long> marks) {
        Map<String, Alert> byId = found.stream().collect(Collectors.toMap(Alert::id, Function.identity()));
        return marks.keySet().stream().map(byId::get).filter(Objects::nonNull);
    }
}
