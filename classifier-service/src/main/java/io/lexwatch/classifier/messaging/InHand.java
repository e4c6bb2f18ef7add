package io.lexwatch.classifier.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records that were received and are not handled yet, so that a stage that hangs or lags is seen from outside. */
final class InHand {

    private final Map<ConsumerRecord<?, ?>, Instant> records = new ConcurrentHashMap<>();
    private final Clock clock;

    InHand(Clock clock) {
        this.clock = clock;
    }

    void taken(ConsumerRecord<?, ?> record) {
        records.put(record, Instant.ofEpochMilli(record.timestamp()));
    }

    void handled(ConsumerRecord<?, ?> record) {
        records.remove(record);
    }

    /** How long ago the oldest of them was written to the broker; zero where there is none. */
    Duration oldest() {
        return records.values().stream()
                .min(Comparator.naturalOrder())
                .map(written -> Duration.between(written, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
