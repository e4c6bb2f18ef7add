package io.lexwatch.ingest.schedule;

import io.lexwatch.ingest.publish.KafkaSettings;
import io.lexwatch.ingest.publish.PartitionPublisher;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Takes a feed partition over: opens its publisher, which fences whoever had the partition before, and only then reads to
 * the end what they left.
 */
record TakeOver(int partition, KafkaSettings kafka, FeedTail tail, PartitionEnds ends) {

    private static final Logger LOG = Logger.getLogger(TakeOver.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /**
     * Tries until it succeeds.
     *
     * @param wanted whether the partition is still this replica's
     * @param lost what the publisher calls should it end by itself later
     * @return the open publisher, or null where the partition is no longer wanted
     */
    PartitionPublisher run(BooleanSupplier wanted, Runnable lost) {
        while (wanted.getAsBoolean()) {
            var publisher = new PartitionPublisher(partition, kafka, lost);
            try {
                publisher.open();
                readToTheEnd(wanted);
                return publisher;
            } catch (InterruptedException | InterruptException e) {
                publisher.close();
                return null;
            } catch (KafkaException e) {
                LOG.warnf("feed partition %d cannot be taken over yet (%s); trying again", partition, e.toString());
                publisher.close();
                pause();
            }
        }
        return null;
    }

    /**
     * Reads all definitions that anybody has written to the partition by now, also those whose transaction is still open.
     *
     * @return whether they are read; false where the partition is no longer wanted, or the broker does not tell
     */
    boolean readDefinitions(BooleanSupplier wanted) {
        try {
            read(ends.ofDefinitionsWritten(partition), wanted);
            return wanted.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (KafkaException e) {
            LOG.warnf(
                    "feed partition %d: states of feeds that are gone are kept for now (%s)", partition, e.toString());
            return false;
        }
    }

    private void readToTheEnd(BooleanSupplier wanted) throws InterruptedException {
        read(ends.of(partition), wanted);
    }

    private void read(Map<TopicPartition, Long> end, BooleanSupplier wanted) throws InterruptedException {
        while (wanted.getAsBoolean() && !tail.hasReached(end)) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
