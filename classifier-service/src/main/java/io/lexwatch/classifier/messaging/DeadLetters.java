package io.lexwatch.classifier.messaging;

import io.lexwatch.contract.EventHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Puts a record that cannot be handled onto the dead-letter topic, byte for byte as it was, with the reason in headers. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_CAUSE = 1_000;

    private final MutinyEmitter<byte[]> topic;
    private final MeterRegistry metrics;

    @Inject
    public DeadLetters(@Channel("news-items-dead-letter") MutinyEmitter<byte[]> topic, MeterRegistry metrics) {
        this.topic = topic;
        this.metrics = metrics;
    }

    /** Returns once the broker has it. */
    void send(ConsumerRecord<byte[], byte[]> record, String reason, Exception cause) throws InterruptedException {
        LOG.errorf(
                cause,
                "record %s-%d@%d is %s and goes to the dead letters",
                record.topic(),
                record.partition(),
                record.offset(),
                reason);
        byte[] value = record.value() == null ? new byte[0] : record.value();
        var message = Message.of(value).addMetadata(metadata(record, reason, cause));
        Persistence.send(topic, message, "a dead letter");
        metrics.counter("lexwatch.classifier.items", "outcome", "dead-letter").increment();
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
