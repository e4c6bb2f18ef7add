package io.lexwatch.alert.receive;

import com.mongodb.MongoException;
import io.lexwatch.alert.store.Erasures;
import io.lexwatch.alert.store.Readings;
import io.lexwatch.alert.store.Verdict;
import io.lexwatch.alert.store.Verdicts;
import io.lexwatch.contract.ContractJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps what was decided on every item, many at a time. A batch is acknowledged when this returns: it is saved. */
@ApplicationScoped
public class VerdictReceiver {

    private static final Logger LOG = Logger.getLogger(VerdictReceiver.class);

    private final Verdicts verdicts;
    private final Readings readings;
    private final Erasures erasures;
    private final Patience patience;
    private final MeterRegistry metrics;

    @Inject
    public VerdictReceiver(
            Verdicts verdicts, Readings readings, Erasures erasures, Patience patience, MeterRegistry metrics) {
        this.verdicts = verdicts;
        this.readings = readings;
        this.erasures = erasures;
        this.patience = patience;
        this.metrics = metrics;
    }

    @Incoming("verdicts")
    @Blocking("verdicts")
    public void receive(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        var batch = new ArrayList<Verdict>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            read(record, batch);
        }
        try {
            patience.untilSaved(() -> {
                batch.removeIf(verdict -> erasures.forget(verdict.itemId(), verdict.url()));
                verdicts.save(batch);
            });
            patience.untilSaved(() -> readings.add(batch));
            count("kept", batch.size());
        } catch (MongoException e) {
            // The items themselves go their way; what is lost is the answer to "why not" of those that stopped here.
            LOG.errorf(
                    e, "%d verdicts cannot be saved although the database answers, and are passed over", batch.size());
            count("lost", batch.size());
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record, List<Verdict> batch) {
        try {
            batch.add(verdict(ContractJson.decode(record.value(), io.lexwatch.contract.Verdict.class)));
        } catch (ContractJson.UndecodableException | IllegalArgumentException e) {
            LOG.warnf(
                    "verdict %s-%d@%d is passed over: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
            count("undecodable", 1);
        }
    }

    private static Verdict verdict(io.lexwatch.contract.Verdict told) {
        if (told.id() == null || told.classifiedAt() == null || told.origin() == null) {
            throw new IllegalArgumentException("it lacks its item's id, its time or its origin");
        }
        return new Verdict(
                told.id(),
                told.revision(),
                told.feedId(),
                told.publisher(),
                told.url(),
                told.title(),
                told.publishedAt(),
                told.fetchedAt(),
                told.backfill(),
                told.outcome() == null ? null : told.outcome().name(),
                told.score(),
                told.threshold(),
                told.findings(),
                told.language(),
                told.modelVersion(),
                told.catalogVersion(),
                told.origin().partition(),
                told.origin().offset(),
                told.classifiedAt().truncatedTo(ChronoUnit.MILLIS));
    }

    private void count(String outcome, int number) {
        metrics.counter("lexwatch.verdicts", "outcome", outcome).increment(number);
    }
}
