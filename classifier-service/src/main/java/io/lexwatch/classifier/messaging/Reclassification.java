package io.lexwatch.classifier.messaging;

import io.lexwatch.classifier.pipeline.LiveClassifier;
import io.lexwatch.classifier.pipeline.Reclassifying;
import io.lexwatch.contract.ReplayProgress;
import io.lexwatch.contract.TopicDeclaration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Starts runs of re-classification, one at a time in a replica. */
@ApplicationScoped
public class Reclassification implements Reclassifying {

    /** What was fetched within so long may not be on its topic yet, and is none of a run's business. */
    private static final Duration SETTLING = Duration.ofMinutes(2);

    private static final Duration KEPT = TopicDeclaration.NEWS_ITEMS.retention().orElseThrow();
    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final KafkaClients kafka;
    private final LiveClassifier classifier;
    private final Clock clock;
    private ReclassificationRun current;

    @Inject
    public Reclassification(KafkaClients kafka, LiveClassifier classifier, Clock clock) {
        this.kafka = kafka;
        this.classifier = classifier;
        this.clock = clock;
    }

    @Override
    public synchronized ReplayProgress start(Instant since) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until = now.minus(SETTLING);
        if (since.isBefore(now.minus(KEPT))) {
            throw new IllegalArgumentException(
                    "items are kept for " + KEPT.toDays() + " days; name a time after " + now.minus(KEPT));
        }
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException(
                    "only items fetched before " + until + " are read again; name a time before that");
        }
        if (current != null && current.isRunning()) {
            throw new IllegalStateException("run " + current.id() + " is under way; wait for its end");
        }
        String id = RUN.format(now) + "-" + UUID.randomUUID().toString().substring(0, 4);
        current = new ReclassificationRun(
                id, since.truncatedTo(ChronoUnit.MILLIS), until, classifier.current(), kafka.settings(Map.of()), clock);
        return current.start();
    }

    @PreDestroy
    synchronized void close() {
        if (current != null) {
            current.stop();
        }
    }
}
