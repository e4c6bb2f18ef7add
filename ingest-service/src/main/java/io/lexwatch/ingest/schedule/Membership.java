package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.ingest.publish.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** This replica's membership of the group that shares the feeds: tells which partitions of {@code feeds} are its own. */
final class Membership {

    private static final Logger LOG = Logger.getLogger(Membership.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaSettings kafka;
    private final IntConsumer assigned;
    private final IntConsumer revoked;
    private volatile boolean open = true;
    private volatile boolean joined;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    Membership(KafkaSettings kafka, IntConsumer assigned, IntConsumer revoked) {
        this.kafka = kafka;
        this.assigned = assigned;
        this.revoked = revoked;
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("membership").start(this::run);
    }

    /** Whether the group has given this replica its share, which may be none. */
    boolean isJoined() {
        return joined;
    }

    private void run() {
        while (open) {
            try (var opened = new KafkaConsumer<String, byte[]>(kafka.member())) {
                consumer = opened;
                opened.subscribe(List.of(TopicDeclaration.FEEDS.topic()), new Listener(opened));
                while (open) {
                    // Only the assignment matters: the records themselves are read by the tail.
                    opened.poll(Duration.ofMillis(200));
                }
            } catch (WakeupException | InterruptException e) {
                LOG.debug("leaving the group that shares the feeds");
            } catch (KafkaException e) {
                LOG.warnf("not in the group that shares the feeds (%s); trying again", e.toString());
                pause();
            } finally {
                joined = false;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }

    private final class Listener implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> opened;

        private Listener(KafkaConsumer<String, byte[]> opened) {
            this.opened = opened;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            opened.pause(opened.assignment());
            joined = true;
            partitions.forEach(partition -> assigned.accept(partition.partition()));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> revoked.accept(partition.partition()));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            LOG.warnf("was away for too long: %d feed partitions are others' now", partitions.size());
            onPartitionsRevoked(partitions);
        }
    }

    void stop() throws InterruptedException {
        open = false;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }
}
