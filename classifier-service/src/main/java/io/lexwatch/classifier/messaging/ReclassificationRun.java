package io.lexwatch.classifier.messaging;

import io.lexwatch.classifier.pipeline.Classification;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.classifier.pipeline.Flagging;
import io.lexwatch.contract.Canary;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.ReplayProgress;
import io.lexwatch.contract.ReplayedItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** One run: reads the items of a time again, from first to last, with one classifier, and tells what it flags. */
final class ReclassificationRun {

    private static final Logger LOG = Logger.getLogger(ReclassificationRun.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    private final String id;
    private final Instant since;
    private final Instant until;
    private final Classifier classifier;
    private final Map<String, Object> broker;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean stopped;
    private long flagged;
    private long failed;
    private Instant reported = Instant.EPOCH;

    /**
     * @param since items fetched before are left out
     * @param until items fetched from then on are left out
     */
    ReclassificationRun(
            String id, Instant since, Instant until, Classifier classifier, Map<String, Object> broker, Clock clock) {
        this.id = id;
        this.since = since;
        this.until = until;
        this.classifier = classifier;
        this.broker = broker;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("reclassification").unstarted(this::run);
    }

    String id() {
        return id;
    }

    ReplayProgress start() {
        ReplayProgress first = progress(ReplayProgress.State.RUNNING, 0, 0, null);
        thread.start();
        return first;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /** Ends after the records in hand; the run is told to have failed, since it is no whole. */
    void stop() {
        stopped = true;
    }

    private void run() {
        LOG.infof("run %s reads items again that were fetched since %s", id, since);
        try (var told = new ReplayTopic(broker)) {
            try (var items = new PastItems(broker, since)) {
                readAll(items, told);
            } catch (KafkaException | IllegalStateException e) {
                LOG.warnf(e, "run %s failed", id);
                told.tell(progress(ReplayProgress.State.FAILED, 0, 0, e.getMessage()));
            }
        } catch (KafkaException | IllegalStateException e) {
            LOG.warnf("the end of run %s could not be told: %s", id, e.getMessage());
        }
    }

    private void readAll(PastItems items, ReplayTopic told) {
        told.tell(progress(ReplayProgress.State.RUNNING, 0, items.total(), null));
        while (!items.atEnd()) {
            if (stopped) {
                throw new IllegalStateException("the classifier was stopped");
            }
            items.next().forEach(record -> read(record, told));
            report(items, told);
        }
        told.flush();
        told.tell(progress(ReplayProgress.State.COMPLETE, items.total(), items.total(), null));
        LOG.infof("run %s is complete: %d records read, %d items flagged", id, items.total(), flagged);
    }

    private void read(ConsumerRecord<byte[], byte[]> record, ReplayTopic told) {
        try {
            NewsItem item = ContractJson.decode(record.value(), NewsItem.class);
            if (item.id() == null || item.fetchedAt() == null) {
                failed++;
            } else if (!Canary.is(item) && isWithin(item.fetchedAt())) {
                classify(item, told);
            }
        } catch (ContractJson.UndecodableException e) {
            // It is among the dead letters since it was read first.
            failed++;
        }
    }

    private boolean isWithin(Instant fetchedAt) {
        return !fetchedAt.isBefore(since) && fetchedAt.isBefore(until);
    }

    private void classify(NewsItem item, ReplayTopic told) {
        Classification classification;
        try {
            classification = classifier.classify(item.title(), item.text());
        } catch (RuntimeException e) {
            LOG.warnf(e, "run %s cannot classify item %s", id, item.id());
            failed++;
            return;
        }
        if (classification.dataLaw()) {
            flagged++;
            told.send(new ReplayedItem(id, new Flagging(clock).of(item, classification)));
        }
    }

    private void report(PastItems items, ReplayTopic told) {
        Instant now = clock.instant();
        if (now.isAfter(reported.plus(BETWEEN_REPORTS))) {
            reported = now;
            told.tell(progress(ReplayProgress.State.RUNNING, items.read(), items.total(), null));
        }
    }

    private ReplayProgress progress(ReplayProgress.State state, long read, long total, String reason) {
        return new ReplayProgress(
                id,
                state,
                since,
                until,
                read,
                total,
                flagged,
                failed,
                reason,
                classifier.model().version(),
                classifier.catalog().version(),
                clock.instant());
    }
}
