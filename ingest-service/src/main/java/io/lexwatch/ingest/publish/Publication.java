package io.lexwatch.ingest.publish;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The records of one poll, which are written together or not at all.
 *
 * @param published called once they are committed
 * @param dropped called where they never will be, because the partition was lost
 */
public record Publication(List<ProducerRecord<String, byte[]>> records, Runnable published, Runnable dropped) {

    public Publication {
        records = List.copyOf(records);
    }

    long bytes() {
        return records.stream()
                .mapToLong(record -> record.value() == null ? 0 : record.value().length)
                .sum();
    }

    Publication without(ProducerRecord<String, byte[]> refused) {
        return new Publication(
                records.stream().filter(record -> record != refused).toList(), published, dropped);
    }
}
