package io.lexwatch.alert.receive;

import io.lexwatch.contract.EventHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Puts a record that cannot be handled onto the dead-letter topic, as it was, with the reason in headers. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int LONGEST_CAUSE = 1_000;

    private final MutinyEmitter<byte[]> topic;
    private final MeterRegistry metrics;

    @Inject
    public DeadLetters(@Channel("flagged-news-dead-letter") MutinyEmitter<byte[]> topic, MeterRegistry metrics) {
        this.topic = topic;
        this.metrics = metrics;
    }

    /** Returns once the broker has it; while the broker is away, it tries again without limit. */
    void send(ConsumerRecord<byte[], byte[]> record, String reason, Exception cause) throws InterruptedException {
        LOG.errorf(
                cause,
                "record %s-%d@%d is %s and goes to the dead letters",
                record.topic(),
                record.partition(),
                record.offset(),
                reason);
        metrics.counter("lexwatch.flagged.items", "outcome", "dead-letter").increment();
        while (!sent(record, reason, cause)) {
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private boolean sent(ConsumerRecord<byte[], byte[]> record, String reason, Exception cause) {
        try {
            byte[] value = record.value() == null ? new byte[0] : record.value();
            Message<byte[]> message = Message.of(value).addMetadata(metadata(record, reason, cause));
            topic.sendMessageAndAwait(message);
            return true;
        } catch (CompletionException | IllegalStateException e) {
            LOG.warnf("the dead-letter topic did not take a record; trying again: %s", e.getMessage());
            return false;
        }
    }

    private static OutgoingKafkaRecordMetadata<byte[]> metadata(
            ConsumerRecord<byte[], byte[]> record, String reason, Exception cause) {
        var headers = new RecordHeaders(record.headers().toArray());
        add(headers, EventHeaders.DEAD_LETTER_REASON, reason);
        add(headers, EventHeaders.DEAD_LETTER_CAUSE, cause(cause));
        add(headers, EventHeaders.DEAD_LETTER_TOPIC, record.topic());
        add(headers, EventHeaders.DEAD_LETTER_PARTITION, Integer.toString(record.partition()));
        add(headers, EventHeaders.DEAD_LETTER_OFFSET, Long.toString(record.offset()));
        return OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(record.key())
                .withHeaders(headers)
                .build();
    }

    private static String cause(Exception cause) {
        String text = cause.getClass().getName() + ": " + cause.getMessage();
        return text.length() > LONGEST_CAUSE ? text.substring(0, LONGEST_CAUSE) : text;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
