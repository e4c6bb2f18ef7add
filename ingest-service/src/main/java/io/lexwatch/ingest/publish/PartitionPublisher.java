package io.lexwatch.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The one producer of a feed partition: opening it fences whoever had the partition before, and polls that finish close
 * together are committed in one transaction. Used for one ownership; whatever it cannot go on after ends it, and its
 * owner starts over with a new one.
 */
public final class PartitionPublisher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PartitionPublisher.class);
    private static final Duration GATHER = Duration.ofMillis(50);
    private static final int MANY_POLLS = 200;
    private static final long MANY_BYTES = 4L * 1024 * 1024;

    private final int partition;
    private final KafkaSettings kafka;
    private final Runnable lost;
    private final BlockingQueue<Publication> queue = new LinkedBlockingQueue<>();
    private volatile KafkaProducer<String, byte[]> producer;
    private volatile boolean open = true;
    private Thread thread;

    /**
     * A publisher, not yet open.
     *
     * @param lost called once, on the publisher's own thread, where it ends by itself
     */
    public PartitionPublisher(int partition, KafkaSettings kafka, Runnable lost) {
        this.partition = partition;
        this.kafka = kafka;
        this.lost = lost;
    }

    /** Fences the owner before; after this no record of theirs is committed any more. */
    public void open() {
        producer = new KafkaProducer<>(kafka.transactional(partition));
        producer.initTransactions();
        thread = Thread.ofPlatform().daemon().name("publish-" + partition).start(this::run);
    }

    /** Takes the records of a poll; returns at once. */
    public void publish(Publication publication) {
        queue.add(publication);
        if (!open) {
            dropQueued();
        }
    }

    private void run() {
        List<Publication> batch = List.of();
        try {
            while (open) {
                batch = gather();
                if (!batch.isEmpty()) {
                    commit(batch);
                    batch.forEach(publication -> publication.published().run());
                }
                batch = List.of();
            }
        } catch (InterruptedException | InterruptException e) {
            // Closed by the owner; what was not committed is polled again by whoever comes next.
            LOG.debugf("publisher of feed partition %d closed", partition);
        } catch (RuntimeException e) {
            LOG.warnf("feed partition %d: cannot go on publishing (%s); starting over", partition, e.toString());
        }
        end(batch);
    }

    private List<Publication> gather() throws InterruptedException {
        var first = queue.poll(1, TimeUnit.SECONDS);
        if (first == null) {
            return List.of();
        }
        var batch = new ArrayList<>(List.of(first));
        long bytes = first.bytes();
        long until = System.nanoTime() + GATHER.toNanos();
        while (batch.size() < MANY_POLLS && bytes < MANY_BYTES) {
            var next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            batch.add(next);
            bytes += next.bytes();
        }
        return batch;
    }

    private void commit(List<Publication> batch) throws InterruptedException {
        var rest = batch;
        var refused = attempt(rest);
        while (refused.isPresent()) {
            var record = refused.get();
            LOG.errorf(
                    "feed partition %d: the broker refuses record %s as too large; it is left out",
                    partition, record.key());
            rest = rest.stream().map(publication -> publication.without(record)).toList();
            refused = attempt(rest);
        }
    }

    /** Commits, or answers with a record that is too large after taking everything back. */
    private Optional<ProducerRecord<String, byte[]>> attempt(List<Publication> batch) throws InterruptedException {
        var refused = new AtomicReference<ProducerRecord<String, byte[]>>();
        producer.beginTransaction();
        try {
            // After a refusal the next call of the producer throws, be it a send or the commit.
            send(batch, refused);
            commitTransaction();
            return Optional.empty();
        } catch (KafkaException e) {
            if (refused.get() == null) {
                throw e;
            }
            producer.abortTransaction();
            return Optional.of(refused.get());
        }
    }

    /** The first refusal is of the record that is too large: those after it only share its transaction, and its error. */
    private void send(List<Publication> batch, AtomicReference<ProducerRecord<String, byte[]>> refused) {
        for (var publication : batch) {
            for (var record : publication.records()) {
                producer.send(record, (metadata, e) -> {
                    if (e instanceof RecordTooLargeException) {
                        refused.compareAndSet(null, record);
                    }
                });
            }
        }
    }

    /** A commit whose answer is late is asked for again: only the broker knows its outcome. */
    private void commitTransaction() {
        while (true) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException e) {
                if (!open) {
                    throw e;
                }
                LOG.warnf("feed partition %d: the broker does not answer; trying again", partition);
            }
        }
    }

    private void end(List<Publication> unfinished) {
        boolean byItself = open;
        open = false;
        producer.close(Duration.ZERO);
        unfinished.forEach(publication -> publication.dropped().run());
        dropQueued();
        if (byItself) {
            lost.run();
        }
    }

    private void dropQueued() {
        for (var publication = queue.poll(); publication != null; publication = queue.poll()) {
            publication.dropped().run();
        }
    }

    /** Ends it without waiting for what is under way. */
    @Override
    public void close() {
        open = false;
        if (thread != null) {
            thread.interrupt();
        } else if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }
}
