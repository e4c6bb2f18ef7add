package io.lexwatch.alert.receive;

import io.lexwatch.alert.store.Canaries;
import io.lexwatch.alert.story.FactFolder;
import io.lexwatch.contract.Canary;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.FlaggedItem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives flagged items. A record is acknowledged when this returns: its sources are saved, or it is a dead letter. */
@ApplicationScoped
public class FlaggedNewsReceiver {

    private final CatalogFollower catalog;
    private final SourceReader reader;
    private final FactFolder folder;
    private final Canaries canaries;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final MeterRegistry metrics;
    private final InHand inHand;

    @Inject
    public FlaggedNewsReceiver(
            CatalogFollower catalog,
            SourceReader reader,
            FactFolder folder,
            Canaries canaries,
            DeadLetters deadLetters,
            Patience patience,
            MeterRegistry metrics,
            Clock clock) {
        this.catalog = catalog;
        this.reader = reader;
        this.folder = folder;
        this.canaries = canaries;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.metrics = metrics;
        this.inHand = new InHand(clock);
        Gauge.builder("lexwatch.flagged.oldest", inHand, held -> held.oldest().toMillis() / 1000.0)
                .description("Since the oldest record in hand was written to the broker")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Incoming("flagged-news")
    @Blocking(value = "receive", ordered = false)
    public void receive(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        catalog.await();
        inHand.taken(record);
        try {
            FlaggedItem item = ContractJson.decode(record.value(), FlaggedItem.class);
            patience.untilSaved(() -> save(item));
            metrics.counter("lexwatch.flagged.items", "outcome", "folded").increment();
        } catch (ContractJson.UndecodableException e) {
            deadLetters.send(record, "undecodable", e);
        } catch (RuntimeException e) {
            deadLetters.send(record, "failed", e);
        } finally {
            inHand.handled(record);
        }
    }

    private void save(FlaggedItem item) {
        if (item.item() == null || item.item().id() == null) {
            throw new IllegalArgumentException("the flagged item has no " + (item.item() == null ? "item" : "id"));
        }
        if (Canary.is(item.item())) {
            canaries.arrived(item.item().fetchedAt());
        } else {
            folder.fold(reader.read(item));
        }
    }
}
