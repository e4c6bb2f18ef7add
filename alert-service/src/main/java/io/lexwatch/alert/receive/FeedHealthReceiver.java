package io.lexwatch.alert.receive;

import io.lexwatch.alert.store.Condition;
import io.lexwatch.alert.store.Conditions;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.FeedHealth;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Receives how feeds are, for the operators; the topic keeps the newest of each feed. */
@ApplicationScoped
public class FeedHealthReceiver {

    private static final Logger LOG = Logger.getLogger(FeedHealthReceiver.class);
    private static final Set<FeedHealth.Status> WRONG =
            EnumSet.of(FeedHealth.Status.FAILING, FeedHealth.Status.SILENT, FeedHealth.Status.GONE);

    private final Conditions conditions;
    private final Patience patience;
    private final Clock clock;

    @Inject
    public FeedHealthReceiver(Conditions conditions, Patience patience, Clock clock) {
        this.conditions = conditions;
        this.patience = patience;
        this.clock = clock;
    }

    @Incoming("feed-health")
    @Blocking
    public void receive(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        String id = Condition.id(Condition.FEED, new String(record.key(), StandardCharsets.UTF_8));
        try {
            if (record.value() == null) {
                patience.untilSaved(() -> conditions.right(id, "A feed that did not work is deleted", clock.instant()));
            } else {
                FeedHealth health = ContractJson.decode(record.value(), FeedHealth.class);
                patience.untilSaved(() -> note(id, health));
            }
        } catch (ContractJson.UndecodableException e) {
            LOG.warnf("feed-health record %d is passed over: %s", record.offset(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "feed-health record %d is passed over; operators are not told of it", record.offset());
        }
    }

    private void note(String id, FeedHealth health) {
        Instant since = health.since() == null ? clock.instant() : health.since();
        if (health.status() != null && WRONG.contains(health.status())) {
            conditions.wrong(id, "The feed " + name(health) + " " + how(health), since);
        } else {
            conditions.right(id, "The feed " + name(health) + " works again", since);
        }
    }

    private static String name(FeedHealth health) {
        boolean named = health.title() != null && !health.title().isBlank();
        return named ? "“" + health.title() + "”" : health.url();
    }

    private static String how(FeedHealth health) {
        String how = switch (health.status()) {
            case GONE -> "is gone for good and no longer polled";
            case SILENT -> "is silent";
            default -> "fails";
        };
        return health.reason() == null || health.reason().isBlank() ? how : how + ": " + health.reason();
    }
}
