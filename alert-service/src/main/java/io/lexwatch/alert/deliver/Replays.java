package io.lexwatch.alert.deliver;

import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** Puts given-up deliveries back into the outbox, under their first ids. */
@ApplicationScoped
public class Replays {

    static final int BATCH = 500;

    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Clock clock;

    @Inject
    public Replays(Deliveries deliveries, Outbox outbox, Alerts alerts, Clock clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** False where there is no such dead letter. */
    public boolean replay(String id) {
        return deliveries
                .find(id)
                .filter(delivery -> Delivery.DEAD.equals(delivery.state()))
                .map(this::putBack)
                .orElse(false);
    }

    /** Sends a finished one again, delivered or given up, under its first id; false where there is none. */
    public boolean resend(String id) {
        return deliveries
                .find(id)
                .filter(delivery ->
                        Delivery.DEAD.equals(delivery.state()) || Delivery.DELIVERED.equals(delivery.state()))
                .map(this::putBack)
                .orElse(false);
    }

    /** All made since a moment, of one endpoint or where that is null of all; answers how many. */
    public int replaySince(Instant since, String endpointId) {
        int count = 0;
        var seen = new HashSet<String>();
        Instant before = clock.instant().plusSeconds(60);
        List<Delivery> batch;
        do {
            batch = deliveries.list(null, endpointId, Delivery.DEAD, before, BATCH);
            boolean fresh = false;
            for (Delivery dead : batch) {
                if (seen.add(dead.id())) {
                    fresh = true;
                    count += !dead.createdAt().isBefore(since) && putBack(dead) ? 1 : 0;
                }
                before = dead.createdAt();
            }
            // The next page begins within the last millisecond of this one: others of that moment may not have fitted
            // in.
            before = fresh ? before.plusMillis(1) : before;
        } while (batch.size() == BATCH && !before.isBefore(since));
        return count;
    }

    /** The outbox first: a crash in between leaves it waiting, not lost. */
    private boolean putBack(Delivery dead) {
        Instant now = clock.instant();
        String story = dead.alertId() == null
                ? Due.OPERATIONS
                : alerts.find(dead.alertId())
                        .map(alert -> alert.fact().dossier())
                        .orElse("other");
        outbox.add(new Due(
                dead.id(), dead.endpointId(), dead.alertId(), dead.revision(), story, dead.createdAt(), now, 0, null));
        return deliveries.reopen(dead.id(), dead.state());
    }
}
