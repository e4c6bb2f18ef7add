package io.lexwatch.alert.console;

import io.lexwatch.alert.store.Attempt;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what was sent to whom, and what came of each attempt. */
@ApplicationScoped
class DeliveryPresenter {

    private static final int MOST = 100;

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Clock clock;

    @Inject
    DeliveryPresenter(Deliveries deliveries, Endpoints endpoints, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    List<AlertPageView.DeliveryLine> of(String alertId, Moments moments) {
        Map<String, String> names = names();
        return deliveries.list(alertId, null, null, clock.instant().plusSeconds(60), MOST).stream()
                .map(delivery -> line(delivery, names, moments))
                .toList();
    }

    Map<String, String> names() {
        return endpoints.all().stream().collect(Collectors.toMap(Endpoint::id, Endpoint::name));
    }

    static AlertPageView.DeliveryLine line(Delivery delivery, Map<String, String> names, Moments moments) {
        return new AlertPageView.DeliveryLine(
                delivery.id(),
                names.getOrDefault(delivery.endpointId(), delivery.endpointId()),
                delivery.state(),
                delivery.revision(),
                moments.of(delivery.createdAt()),
                delivery.attempts().stream()
                        .map(attempt -> attempt(attempt, moments))
                        .toList());
    }

    private static AlertPageView.AttemptLine attempt(Attempt attempt, Moments moments) {
        return new AlertPageView.AttemptLine(
                moments.of(attempt.at()),
                Words.of(attempt.outcome()),
                attempt.status() == null ? null : attempt.status().toString(),
                took(Duration.ofMillis(attempt.millis())),
                attempt.detail(),
                attempt.answer() == null || attempt.answer().isBlank() ? null : attempt.answer());
    }

    private static String took(Duration duration) {
        return duration.toMillis() < 1000
                ? duration.toMillis() + " ms"
                : duration.toSeconds() + "." + duration.toMillisPart() / 100 + " s";
    }
}
