package io.lexwatch.alert.deliver;

import io.lexwatch.alert.notify.Channels;
import io.lexwatch.alert.notify.Notice;
import io.lexwatch.alert.notify.Outcome;
import io.lexwatch.alert.notify.Result;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sends test messages at once, so that who set a receiver up sees whether it works. */
@ApplicationScoped
public class TestMessages {

    private static final int NAMED = 10;

    private final Endpoints endpoints;
    private final Alerts alerts;
    private final Channels channels;
    private final Notices notices;
    private final Clock clock;

    @Inject
    public TestMessages(Endpoints endpoints, Alerts alerts, Channels channels, Notices notices, Clock clock) {
        this.endpoints = endpoints;
        this.alerts = alerts;
        this.channels = channels;
        this.notices = notices;
        this.clock = clock;
    }

    /** What came of one message. */
    public record Sent(String endpoint, boolean delivered, String detail) {}

    /**
     * What came of all.
     *
     * @param alerts headlines that what the feeds hold would have made
     */
    public record SentToAll(List<Sent> endpoints, List<String> alerts) {}

    public Sent send(Endpoint endpoint) {
        return send(endpoint, List.of());
    }

    public SentToAll sendToAll() {
        List<Alert> present = wouldHaveAlerted();
        List<Sent> sent = endpoints.all().stream()
                .filter(endpoint -> endpoint.disabled() == null)
                .map(endpoint -> send(endpoint, present))
                .toList();
        return new SentToAll(
                sent, present.stream().map(alert -> alert.fact().headline()).toList());
    }

    private Sent send(Endpoint endpoint, List<Alert> named) {
        Notice notice = notices.test(endpoint, named);
        Result result = channels.named(endpoint.channel()).send(Receivers.of(endpoint, clock.instant()), notice);
        return new Sent(
                endpoint.id(),
                result.outcome() instanceof Outcome.Delivered,
                result.outcome().detail());
    }

    /** The newest facts that only history tells, as news and not as background. */
    private List<Alert> wouldHaveAlerted() {
        var kept = new ArrayList<Alert>();
        alerts.forEach(alert -> {
            boolean news = alert.fact().sources().stream().anyMatch(s -> s.backfill() && !s.background());
            if (alert.supersededBy() == null && !alert.fact().alerting() && news) {
                kept.add(alert);
            }
        });
        kept.sort(Comparator.comparing((Alert alert) -> alert.fact().lastSeen()).reversed());
        return kept.stream().limit(NAMED).toList();
    }
}
