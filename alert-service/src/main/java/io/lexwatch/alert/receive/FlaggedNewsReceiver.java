package io.lexwatch.alert.receive;

import io.lexwatch.alert.store.Canaries;
import io.lexwatch.alert.store.Erasures;
import io.lexwatch.alert.store.Schema;
import io.lexwatch.alert.store.Source;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Receives flagged items, many at a time. They are acknowledged when this returns: the sources of each are saved, or it is a
 * dead letter.
 */
@ApplicationScoped
public class FlaggedNewsReceiver {

    private final CatalogFollower catalog;
    private final Schema schema;
    private final SourceReader reader;
    private final FactFolder folder;
    private final Canaries canaries;
    private final Erasures erasures;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final MeterRegistry metrics;
    private final InHand inHand;

    @Inject
    public FlaggedNewsReceiver(
            CatalogFollower catalog,
            Schema schema,
            SourceReader reader,
            FactFolder folder,
            Canaries canaries,
            Erasures erasures,
            DeadLetters deadLetters,
            Patience patience,
            MeterRegistry metrics,
            Clock clock) {
        this.catalog = catalog;
        this.schema = schema;
        this.reader = reader;
        this.folder = folder;
        this.canaries = canaries;
        this.erasures = erasures;
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
    @Blocking("receive")
    public void receive(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        schema.await();
        catalog.await();
        records.forEach(inHand::taken);
        try {
            fold(decoded(records));
        } finally {
            records.forEach(inHand::handled);
        }
    }

    private Map<ConsumerRecord<byte[], byte[]>, FlaggedItem> decoded(ConsumerRecords<byte[], byte[]> records)
            throws InterruptedException {
        var items = new IdentityHashMap<ConsumerRecord<byte[], byte[]>, FlaggedItem>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                items.put(record, ContractJson.decode(record.value(), FlaggedItem.class));
            } catch (ContractJson.UndecodableException e) {
                deadLetters.send(record, "undecodable", e);
            }
        }
        return items;
    }

    /** All at once; where that cannot be, one by one, so that what cannot be folded is known. */
    private void fold(Map<ConsumerRecord<byte[], byte[]>, FlaggedItem> items) throws InterruptedException {
        try {
            patience.untilSaved(() -> save(items.values()));
            metrics.counter("lexwatch.flagged.items", "outcome", "folded").increment(items.size());
        } catch (RuntimeException e) {
            for (var item : items.entrySet()) {
                foldAlone(item.getKey(), item.getValue());
            }
        }
    }

    private void foldAlone(ConsumerRecord<byte[], byte[]> record, FlaggedItem item) throws InterruptedException {
        try {
            patience.untilSaved(() -> save(List.of(item)));
            metrics.counter("lexwatch.flagged.items", "outcome", "folded").increment();
        } catch (RuntimeException e) {
            deadLetters.send(record, "failed", e);
        }
    }

    /** Canaries say that the way is open, and what was to be forgotten is refused. */
    private void save(Collection<FlaggedItem> items) {
        var sources = new ArrayList<Source>();
        for (FlaggedItem item : items) {
            if (item.item() == null || item.item().id() == null) {
                throw new IllegalArgumentException("the flagged item has no " + (item.item() == null ? "item" : "id"));
            }
            if (Canary.is(item.item())) {
                canaries.arrived(item.item().fetchedAt());
            } else if (!erasures.forget(item.item().id(), item.item().url())) {
                sources.addAll(reader.read(item));
            }
        }
        folder.fold(sources);
    }
}
