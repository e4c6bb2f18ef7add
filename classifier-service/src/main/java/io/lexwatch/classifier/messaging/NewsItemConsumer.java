package io.lexwatch.classifier.messaging;

import io.lexwatch.classifier.pipeline.Classification;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.classifier.pipeline.Flagging;
import io.lexwatch.classifier.pipeline.Judgement;
import io.lexwatch.classifier.pipeline.LiveClassifier;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.Verdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Classifies one record at a time. It is acknowledged when it is not flagged, passed on, or a dead letter, and the broker has
 * the verdict. What is passed on twice after a crash is the same item with the same key and the same findings.
 */
@ApplicationScoped
public class NewsItemConsumer {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

    private final LiveClassifier classifier;
    private final Flagging flagging;
    private final FlaggedNewsProducer producer;
    private final Judgement judgement;
    private final VerdictProducer verdicts;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final Timer timer;
    private final InHand inHand;

    @Inject
    public NewsItemConsumer(
            LiveClassifier classifier,
            Flagging flagging,
            FlaggedNewsProducer producer,
            Judgement judgement,
            VerdictProducer verdicts,
            DeadLetters deadLetters,
            MeterRegistry metrics,
            Clock clock) {
        this.classifier = classifier;
        this.flagging = flagging;
        this.producer = producer;
        this.judgement = judgement;
        this.verdicts = verdicts;
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
    public CompletionStage<Void> consume(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        inHand.taken(record);
        try {
            return handle(record).whenComplete((done, failure) -> inHand.handled(record));
        } catch (InterruptedException | RuntimeException e) {
            inHand.handled(record);
            throw e;
        }
    }

    private CompletionStage<Void> handle(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        NewsItem item;
        try {
            item = identified(ContractJson.decode(record.value(), NewsItem.class));
        } catch (ContractJson.UndecodableException e) {
            deadLetters.send(record, "undecodable", e);
            return DONE;
        } catch (IllegalArgumentException e) {
            deadLetters.send(record, "failed", e);
            return DONE;
        }
        return verdicts.send(record, decide(record, item, classifier.current()));
    }

    /** Passes the item on, where it is flagged. */
    private Verdict decide(ConsumerRecord<byte[], byte[]> record, NewsItem item, Classifier current)
            throws InterruptedException {
        var origin = new Verdict.Origin(record.partition(), record.offset());
        Classification classification;
        try {
            classification = timer.record(() -> current.classify(item.title(), item.text()));
        } catch (RuntimeException e) {
            deadLetters.send(record, "failed", e);
            return judgement.failed(
                    item, current.model().version(), current.catalog().version(), origin);
        }
        if (classification.dataLaw()) {
            producer.send(record, flagging.of(item, classification));
        }
        count(classification);
        return judgement.of(item, classification, current.model().threshold(Classifier.DATA_LAW), origin);
    }

    private static NewsItem identified(NewsItem item) {
        if (item.id() == null || item.fetchedAt() == null) {
            throw new IllegalArgumentException("the item has no " + (item.id() == null ? "id" : "fetchedAt"));
        }
        return item;
    }

    private void count(Classification classification) {
        String outcome = classification.dataLaw() ? "flagged" : classification.read() ? "rejected" : "unread";
        metrics.counter("lexwatch.classifier.items", "outcome", outcome).increment();
        metrics.counter("lexwatch.classifier.findings")
                .increment(classification.findings().size());
    }
}
