package io.lexwatch.classifier.messaging;

import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.EventHeaders;
import io.lexwatch.contract.FlaggedItem;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Passes a flagged item on, under the key it came with and in the trace it came in. */
@ApplicationScoped
public class FlaggedNewsProducer {

    private final MutinyEmitter<byte[]> topic;

    @Inject
    public FlaggedNewsProducer(@Channel("flagged-news") MutinyEmitter<byte[]> topic) {
        this.topic = topic;
    }

    /** Returns once the broker has it. */
    void send(ConsumerRecord<byte[], byte[]> origin, FlaggedItem flagged) throws InterruptedException {
        var item = flagged.item();
        var attributes = new EventHeaders(
                item.id() + "/" + item.revision(),
                TracedHeaders.SOURCE,
                EventHeaders.FLAGGED_ITEM_TYPE,
                flagged.classifiedAt());
        var metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(item.id().getBytes(StandardCharsets.UTF_8))
                .withHeaders(TracedHeaders.of(origin, attributes))
                .build();
        var message = Message.of(ContractJson.encode(flagged)).addMetadata(metadata);
        Persistence.send(topic, message, "flagged item " + item.id());
    }
}
