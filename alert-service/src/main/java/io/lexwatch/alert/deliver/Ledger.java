package io.lexwatch.alert.deliver;

import io.lexwatch.alert.store.Attempt;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Notes how deliveries ended: in the log first, and then they leave the outbox, so that a crash in between sends a message
 * again and never loses one. The endpoints' threads write together, each waiting until its own is written: what an endpoint
 * has in hand at a crash is one message.
 */
@ApplicationScoped
public class Ledger {

    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Clock clock;
    private final Together<Deliveries.Ending> together;

    @Inject
    public Ledger(Deliveries deliveries, Outbox outbox, Clock clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.clock = clock;
        this.together = new Together<>(this::write);
    }

    /**
     * Returns once it is written.
     *
     * @param attempt the last one; null where none was made
     */
    void finish(List<Due> dues, String state, Attempt attempt) {
        if (dues.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        together.write(dues.stream()
                .map(due -> new Deliveries.Ending(due.id(), state, attempt, now))
                .toList());
    }

    private void write(List<Deliveries.Ending> endings) {
        deliveries.finished(endings);
        outbox.remove(endings.stream().map(Deliveries.Ending::id).toList());
    }

    /** Logs an attempt that failed, and when the next is due. */
    void again(List<Due> dues, Attempt attempt, Instant next) {
        for (Due due : dues) {
            deliveries.attempted(due.id(), attempt);
            Instant failed = due.firstFailedAt() == null ? attempt.at() : due.firstFailedAt();
            outbox.postpone(due.id(), next, due.attempts() + 1, failed);
        }
    }
}
