package io.lexwatch.classifier.messaging;

import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.EventHeaders;
import io.lexwatch.contract.Verdict;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Says of every item what was decided on it, so that it can be told where it stopped. */
@ApplicationScoped
public class VerdictProducer {

    private final MutinyEmitter<byte[]> topic;

    @Inject
    public VerdictProducer(@Channel("verdicts") MutinyEmitter<byte[]> topic) {
        this.topic = topic;
    }

    /** Ends once the broker has it, however long that takes; holds no thread meanwhile, since every item has a verdict. */
    CompletionStage<Void> send(ConsumerRecord<byte[], byte[]> origin, Verdict verdict) {
        var attributes = new EventHeaders(
                verdict.id() + "/" + verdict.revision(),
                TracedHeaders.SOURCE,
                EventHeaders.VERDICT_TYPE,
                verdict.classifiedAt());
        var metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(verdict.id().getBytes(StandardCharsets.UTF_8))
                .withHeaders(TracedHeaders.of(origin, attributes))
                .build();
        var message = Message.of(ContractJson.encode(verdict)).addMetadata(metadata);
        return Persistence.sending(topic, message, "the verdict on item " + verdict.id());
    }
}
