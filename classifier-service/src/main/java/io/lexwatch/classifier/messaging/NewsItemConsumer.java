package io.lexwatch.classifier.messaging;

import io.lexwatch.classifier.pipeline.Classification;
import io.lexwatch.classifier.pipeline.Flagging;
import io.lexwatch.classifier.pipeline.LiveClassifier;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.NewsItem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Classifies one record at a time. It is acknowledged when this returns: not flagged, passed on, or a dead letter. What is
 * passed on twice after a crash is the same item with the same key and the same findings.
 */
@ApplicationScoped
public class NewsItemConsumer {

    private final LiveClassifier classifier;
    private final Flagging flagging;
    private final FlaggedNewsProducer producer;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final Timer timer;
    private final InHand inHand;

    @Inject
    public NewsItemConsumer(
            LiveClassifier classifier,
            Flagging flagging,
            FlaggedNewsProducer producer,
            DeadLetters deadLetters,
            MeterRegistry metrics,
            Clock clock) {
        this.classifier = classifier;
        this.flagging = flagging;
        this.producer = producer;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.timer = Timer.builder("lexwatch.classifier.duration")
                .description("To classify an item")
                .serviceLevelObjectives(
                        Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(metrics);
        this.inHand = new InHand(clock);
        Gauge.builder(
                        "lexwatch.classifier.oldest",
                        inHand,
                        held -> held.oldest().toMillis() / 1000.0)
                .description("Since the oldest record in hand was written to the broker")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Incoming("news-items")
    @Blocking(value = "classify", ordered = false)
    public void consume(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        inHand.taken(record);
        try {
            handle(record);
        } finally {
            inHand.handled(record);
        }
    }

    private void handle(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        NewsItem item;
        Classification classification;
        try {
            item = ContractJson.decode(record.value(), NewsItem.class);
            classification = classify(item);
        } catch (ContractJson.UndecodableException e) {
            deadLetters.send(record, "undecodable", e);
            return;
        } catch (RuntimeException e) {
            deadLetters.send(record, "failed", e);
            return;
        }
        if (classification.dataLaw()) {
            producer.send(record, flagging.of(item, classification));
        }
        count(classification);
    }

    private Classification classify(NewsItem item) {
        if (item.id() == null || item.fetchedAt() == null) {
            throw new IllegalArgumentException("the item has no " + (item.id() == null ? "id" : "fetchedAt"));
        }
        return timer.record(() -> classifier.current().classify(item.title(), item.text()));
    }

    private void count(Classification classification) {
        String outcome = classification.dataLaw() ? "flagged" : classification.read() ? "rejected" : "unread";
        metrics.counter("lexwatch.classifier.items", "outcome", outcome).increment();
        metrics.counter("lexwatch.classifier.findings")
                .increment(classification.findings().size());
    }
}
