package io.lexwatch.alert.receive;

import io.lexwatch.alert.store.Reclassification;
import io.lexwatch.alert.store.Reclassifications;
import io.lexwatch.alert.store.Schema;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.ReplayProgress;
import io.lexwatch.contract.Replayed;
import io.lexwatch.contract.ReplayedItem;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps what runs of re-classification read, beside the facts and not among them; one record after the other. */
@ApplicationScoped
public class ReplayReceiver {

    private static final Logger LOG = Logger.getLogger(ReplayReceiver.class);

    private final CatalogFollower catalog;
    private final Schema schema;
    private final SourceReader reader;
    private final Reclassifications runs;
    private final Patience patience;

    @Inject
    public ReplayReceiver(
            CatalogFollower catalog, Schema schema, SourceReader reader, Reclassifications runs, Patience patience) {
        this.catalog = catalog;
        this.schema = schema;
        this.reader = reader;
        this.runs = runs;
        this.patience = patience;
    }

    @Incoming("flagged-replay")
    @Blocking
    public void receive(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        schema.await();
        catalog.await();
        try {
            Replayed told = ContractJson.decode(record.value(), Replayed.class);
            patience.untilSaved(() -> keep(told));
        } catch (ContractJson.UndecodableException | RuntimeException e) {
            // The run can be started again; a difference that lacks an item is better than none.
            LOG.errorf(e, "replay record %d is passed over: %s", record.offset(), e.getMessage());
        }
    }

    private void keep(Replayed told) {
        if (told.run() == null) {
            throw new IllegalArgumentException("it names no run");
        }
        switch (told) {
            case ReplayedItem item -> keep(item.run(), item.flagged());
            case ReplayProgress progress -> runs.note(run(progress));
        }
    }

    private void keep(String run, FlaggedItem flagged) {
        if (flagged == null || flagged.item() == null || flagged.item().id() == null) {
            throw new IllegalArgumentException("the item that it tells of has no id");
        }
        runs.keep(run, flagged.item().id(), flagged.item().revision(), reader.read(flagged));
    }

    private static Reclassification run(ReplayProgress progress) {
        if (progress.state() == null || progress.since() == null || progress.until() == null) {
            throw new IllegalArgumentException("it lacks its state or its time");
        }
        return new Reclassification(
                progress.run(),
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.since(),
                progress.until(),
                progress.read(),
                progress.total(),
                progress.flagged(),
                progress.failed(),
                progress.reason(),
                progress.modelVersion(),
                progress.catalogVersion(),
                progress.at(),
                null,
                null);
    }
}
