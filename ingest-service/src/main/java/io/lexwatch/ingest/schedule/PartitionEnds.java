package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.ingest.publish.KafkaSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Asks where a feed partition's definitions and states end: how far a new owner must have read. */
final class PartitionEnds implements AutoCloseable {

    private final Admin admin;

    PartitionEnds(KafkaSettings kafka) {
        this.admin = Admin.create(kafka.admin());
    }

    /** Where what is committed ends. */
    Map<TopicPartition, Long> of(int partition) throws InterruptedException {
        return ask(
                List.of(
                        new TopicPartition(TopicDeclaration.FEEDS.topic(), partition),
                        new TopicPartition(TopicDeclaration.FEED_STATE.topic(), partition)),
                IsolationLevel.READ_COMMITTED);
    }

    /** Where the definitions end, those in open transactions included. */
    Map<TopicPartition, Long> ofDefinitionsWritten(int partition) throws InterruptedException {
        return ask(
                List.of(new TopicPartition(TopicDeclaration.FEEDS.topic(), partition)),
                IsolationLevel.READ_UNCOMMITTED);
    }

    private Map<TopicPartition, Long> ask(List<TopicPartition> places, IsolationLevel isolation)
            throws InterruptedException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        places.forEach(place -> asked.put(place, OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        try {
            admin.listOffsets(asked, new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .forEach((at, end) -> ends.put(at, end.offset()));
        } catch (ExecutionException e) {
            throw new KafkaException("the ends of " + places + " cannot be asked for", e.getCause());
        }
        return ends;
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
    }
}
