package io.lexwatch.alert.deliver;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the next messages of a round tell, read together: each on its own would wait for the database four times. It is read
 * again after a moment, so that a message is as new as the alert.
 */
final class Lookahead {

    private static final int MESSAGES = 50;
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Alert> alertsById = new HashMap<>();
    private final Map<String, Delivery> deliveriesById = new HashMap<>();
    private Instant read = Instant.MIN;

    Lookahead(Alerts alerts, Deliveries deliveries, Clock clock) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Reads what the first of these messages, and some after it, tell; does nothing where that was read just now. */
    void prepare(List<List<Due>> messages) {
        Instant now = clock.instant();
        boolean covered = messages.getFirst().stream().map(Due::id).allMatch(asked::contains);
        if (covered && now.isBefore(read.plus(FRESH))) {
            return;
        }
        List<Due> ahead =
                messages.stream().limit(MESSAGES).flatMap(Collection::stream).toList();
        asked.clear();
        alertsById.clear();
        deliveriesById.clear();
        ahead.forEach(due -> asked.add(due.id()));
        alerts.find(ahead.stream().map(Due::alertId).distinct().toList())
                .forEach(alert -> alertsById.put(alert.id(), alert));
        deliveries.find(List.copyOf(asked)).forEach(delivery -> deliveriesById.put(delivery.id(), delivery));
        read = now;
    }

    Optional<Alert> alert(Due due) {
        return Optional.ofNullable(alertsById.get(due.alertId()));
    }

    /** As the log has it: none where it was deleted with its endpoint. */
    Optional<Delivery> delivery(Due due) {
        return Optional.ofNullable(deliveriesById.get(due.id()));
    }
}
