package io.lexwatch.alert.deliver;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Makes the notice of what is due together. */
@ApplicationScoped
public class Composer {

    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Digests digests;
    private final Notices notices;

    @Inject
    public Composer(Alerts alerts, Deliveries deliveries, Digests digests, Notices notices) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.digests = digests;
        this.notices = notices;
    }

    Composition compose(Endpoint endpoint, List<Due> message) {
        Due first = message.getFirst();
        if (first.isOperations()) {
            return operations(message);
        }
        return first.digestMoment().isPresent() ? digests.compose(endpoint, message) : alerts(message);
    }

    private Composition operations(List<Due> message) {
        List<Delivery> logged = message.stream()
                .flatMap(due -> deliveries.find(due.id()).stream())
                .toList();
        return logged.isEmpty()
                ? Composition.nothing(message)
                : Composition.of(notices.operations(logged), message, List.of());
    }

    /** An alert with two revisions in one message is told once, as it is now. */
    private Composition alerts(List<Due> message) {
        var told = new ArrayList<Due>();
        var dropped = new ArrayList<Due>();
        var shown = new LinkedHashMap<String, Alert>();
        for (Due due : message) {
            Optional<Alert> found = alerts.find(due.alertId())
                    .map(alert -> Delivery.isConfirmation(due.id()) ? alert.asConfirmed() : alert);
            found.ifPresent(alert -> shown.putIfAbsent(alert.id(), alert));
            (found.isPresent() ? told : dropped).add(due);
        }
        Delivery first =
                told.isEmpty() ? null : deliveries.find(told.getFirst().id()).orElse(null);
        return first == null
                ? Composition.nothing(message)
                : Composition.of(notices.of(first, List.copyOf(shown.values())), told, dropped);
    }
}
