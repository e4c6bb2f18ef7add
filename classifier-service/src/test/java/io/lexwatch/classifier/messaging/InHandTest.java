package io.lexwatch.classifier.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class InHandTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final InHand inHand = new InHand(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void nothingIsAsOldAsZero() {
        assertThat(inHand.oldest()).isZero();
    }

    @Test
    void theOldestCountsUntilItIsHandled() {
        var young = record(1, NOW.minusSeconds(5));
        var old = record(2, NOW.minusSeconds(700));
        inHand.taken(young);
        inHand.taken(old);
        assertThat(inHand.oldest()).isEqualTo(Duration.ofSeconds(700));
        inHand.handled(old);
        assertThat(inHand.oldest()).isEqualTo(Duration.ofSeconds(5));
        inHand.handled(young);
        assertThat(inHand.oldest()).isZero();
    }

    @Test
    void aRecordFromAClockThatIsAheadIsNotOlderThanNothing() {
        inHand.taken(record(1, NOW.plusSeconds(60)));
        assertThat(inHand.oldest()).isZero();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, Instant written) {
        return new ConsumerRecord<>(
                "topic",
                0,
                offset,
                written.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
