package io.lexwatch.ingest.schedule;

import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.publish.Records;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The records by which a feed goes to its new address, and with all that is known of it to the partition of its new host
 * where that is another: written in one transaction, so that it is never in neither and never polled in both.
 */
record Relocation(Feed placed, List<ProducerRecord<String, byte[]>> records) {

    static Relocation of(int partition, Feed definition, FeedState state) {
        int target = Records.partition(definition.url());
        boolean leaves = target != partition;
        var placed = leaves ? definition.movedAcross() : definition.withStateAlong(false);
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        records.add(Records.state(target, state));
        records.add(Records.definition(placed));
        if (leaves) {
            records.add(Records.deleted(partition, definition.id()));
            records.add(Records.forgotten(partition, definition.id()));
        }
        return new Relocation(placed, records);
    }
}
