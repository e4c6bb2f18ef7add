package io.lexwatch.alert.console;

import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.search.AlertIndex;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Notices, once a second for all open pages together, that this replica's index changed. */
@ApplicationScoped
class LiveChanges {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AlertIndex index;
    private final BroadcastProcessor<Long> told = BroadcastProcessor.create();
    private Repeating repeating;
    private long last;

    @Inject
    LiveChanges(AlertIndex index) {
        this.index = index;
    }

    void start(@Observes StartupEvent event) {
        repeating = Repeating.every(PAUSE, "live lists", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    private void look() {
        long now = index.changes();
        if (now != last) {
            last = now;
            told.onNext(now);
        }
    }

    Multi<Long> stream() {
        return told.onOverflow().dropPreviousItems();
    }
}
