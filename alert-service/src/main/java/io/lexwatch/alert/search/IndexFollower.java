package io.lexwatch.alert.search;

import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Changes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;

/**
 * Keeps the index at the state of the store: reads everything once, then what changed. It looks back a little each time,
 * since the clocks of replicas differ, and reads everything anew where it was away for too long.
 */
@ApplicationScoped
public class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final Duration LOOK_BACK = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BATCH = 500;

    private final AlertIndex index;
    private final Alerts alerts;
    private final Changes changes;
    private final Clock clock;
    private Map<ObjectId, String> seen = Map.of();
    /** Asked for by readiness, in another thread. */
    private volatile Instant followed;

    private Repeating repeating;

    @Inject
    public IndexFollower(AlertIndex index, Alerts alerts, Changes changes, Clock clock) {
        this.index = index;
        this.alerts = alerts;
        this.changes = changes;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        repeating = Repeating.every(PAUSE, "index follower", this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    void follow() {
        Instant now = clock.instant();
        if (followed == null || followed.isBefore(now.minus(Changes.KEPT.dividedBy(2)))) {
            rebuild();
        } else {
            catchUp();
        }
        followed = now;
    }

    /** Whether the index has been built since the start. */
    public boolean ready() {
        return followed != null;
    }

    private void rebuild() {
        Instant start = clock.instant();
        index.clear();
        alerts.forEach(index::put);
        index.refresh();
        Duration took = Duration.between(start, clock.instant());
        LOG.infof("search index built: %d alerts in %d ms", index.size(), took.toMillis());
    }

    private void catchUp() {
        var recent = new HashMap<ObjectId, String>();
        changes.since(followed.minus(LOOK_BACK)).forEach(change -> recent.put(change.id(), change.alertId()));
        var stale = new LinkedHashSet<String>();
        recent.forEach((change, alert) -> addUnless(seen.containsKey(change), alert, stale));
        // Once more as they pass out of sight: who noted a change may have made it after that, and died.
        seen.forEach((change, alert) -> addUnless(recent.containsKey(change), alert, stale));
        List<String> wanted = List.copyOf(stale);
        for (int i = 0; i < wanted.size(); i += BATCH) {
            read(wanted.subList(i, Math.min(wanted.size(), i + BATCH)));
        }
        if (!wanted.isEmpty()) {
            index.refresh();
        }
        seen = recent;
    }

    private static void addUnless(boolean known, String alert, Set<String> stale) {
        if (!known) {
            stale.add(alert);
        }
    }

    /** What changed and is not there any more was forgotten. */
    private void read(List<String> changed) {
        var gone = new HashSet<>(changed);
        for (Alert alert : alerts.find(changed)) {
            index.put(alert);
            gone.remove(alert.id());
        }
        gone.forEach(index::remove);
    }
}
