package io.lexwatch.ingest.publish;

import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedCommand;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Writes what any replica is asked over REST: definitions of feeds, and commands for their owners. */
public final class FeedWriter implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** That Kafka has not taken a record in time. */
    public static final class NotWrittenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotWrittenException(Throwable cause) {
            super("Kafka did not take it within " + PATIENCE.toSeconds() + " s; try again", cause);
        }
    }

    private final KafkaProducer<String, byte[]> producer;

    public FeedWriter(KafkaSettings kafka) {
        this.producer = new KafkaProducer<>(kafka.producer());
    }

    /** Returns once all of them are safe. */
    public void define(List<Feed> feeds) {
        write(feeds.stream().map(Records::definition).toList());
    }

    public void delete(int partition, String feedId) {
        write(List.of(Records.deleted(partition, feedId)));
    }

    public void command(int partition, FeedCommand command) {
        write(List.of(Records.command(partition, command)));
    }

    private void write(List<ProducerRecord<String, byte[]>> records) {
        try {
            var sent = records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> record : sent) {
                record.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotWrittenException(e);
        } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException e) {
            throw new NotWrittenException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
