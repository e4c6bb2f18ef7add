package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.notify.AlertData;
import io.lexwatch.alert.notify.Notice;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Endpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Words a notice for a receiver. */
@ApplicationScoped
public class Notices {

    /** From here on a message says how late it is. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final AlertDataMapper mapper;
    private final Clock clock;

    @Inject
    public Notices(AlertConfig config, Clock clock) {
        this.mapper = new AlertDataMapper(config.consoleUrl().orElse(null));
        this.clock = clock;
    }

    /** Of alerts; the delivery of the first gives the id. */
    Notice of(Delivery delivery, List<Alert> alerts) {
        Instant now = clock.instant();
        Duration age = Duration.between(delivery.createdAt(), now);
        List<AlertData> data = alerts.stream().map(mapper::map).toList();
        return new Notice(
                delivery.webhookId(),
                Notice.ALERT,
                delivery.createdAt(),
                Summary.of(alerts),
                data,
                age.compareTo(LATE) > 0 ? age : null);
    }

    /** Of a digest: dossier by dossier, the gravest first. */
    Notice digest(String subject, Instant moment, List<Alert> alerts) {
        Duration late = Duration.between(moment, clock.instant());
        List<AlertData> data = byDossier(alerts).stream().map(mapper::map).toList();
        return new Notice(
                WebhookId.of(subject),
                Notice.DIGEST,
                moment,
                Summary.ofDigest(alerts),
                data,
                late.compareTo(LATE) > 0 ? late : null);
    }

    /** The dossier of the gravest alert first; within each, the gravest and then the newest. */
    private static List<Alert> byDossier(List<Alert> alerts) {
        Comparator<Alert> gravest = Comparator.comparing(
                        (Alert alert) -> alert.fact().severity())
                .thenComparing(alert -> alert.fact().lastSeen())
                .reversed();
        return alerts.stream()
                .sorted(gravest)
                .collect(
                        Collectors.groupingBy(alert -> alert.fact().dossier(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Of a test, naming alerts that would have been made. */
    Notice test(Endpoint endpoint, List<Alert> alerts) {
        Instant now = clock.instant();
        String summary = alerts.isEmpty()
                ? "Lexwatch test message: this receiver works. What the feeds held from before, older than two days, would have made no alert."
                : "Lexwatch test message: this receiver works. What the feeds held from before, older than two days, would have made:";
        return new Notice(
                WebhookId.of("test|" + endpoint.id() + "|" + now),
                Notice.TEST,
                now,
                summary,
                alerts.stream().map(mapper::map).toList(),
                null);
    }

    /** Of conditions that changed; the delivery of the first gives the id. */
    Notice operations(List<Delivery> changes) {
        Delivery first = changes.getFirst();
        Duration age = Duration.between(first.createdAt(), clock.instant());
        List<String> lines = changes.stream().map(Delivery::headline).toList();
        String summary = changes.size() == 1
                ? first.headline()
                : "⚠️ Lexwatch: " + changes.size() + " changes to what operators watch over";
        return new Notice(
                first.webhookId(),
                Notice.OPERATIONS,
                first.createdAt(),
                summary,
                List.of(),
                changes.size() == 1 ? List.of() : lines,
                age.compareTo(LATE) > 0 ? age : null,
                null);
    }

    /** Of something that operators should know. */
    Notice operations(String subject, String summary) {
        return new Notice(
                WebhookId.of("operations|" + subject), Notice.OPERATIONS, clock.instant(), summary, List.of(), null);
    }
}
