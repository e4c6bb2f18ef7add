package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.notify.Channels;
import io.lexwatch.alert.notify.Notice;
import io.lexwatch.alert.notify.Outcome;
import io.lexwatch.alert.notify.Result;
import io.lexwatch.alert.store.Attempt;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Makes one attempt at one message and notes in log and outbox what came of it. */
@ApplicationScoped
public class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Composer composer;
    private final Ledger ledger;
    private final EndpointHealth health;
    private final Channels channels;
    private final DeliveryMetrics metrics;
    private final Pace pace;
    private final RetrySchedule schedule;
    private final Grouping grouping;
    private final Clock clock;

    @Inject
    public Courier(
            Composer composer,
            Digests digests,
            Ledger ledger,
            Outbox outbox,
            EndpointHealth health,
            Channels channels,
            DeliveryMetrics metrics,
            Pace pace,
            AlertConfig config,
            Clock clock) {
        this.composer = composer;
        this.ledger = ledger;
        this.health = health;
        this.channels = channels;
        this.metrics = metrics;
        this.pace = pace;
        this.grouping = new Grouping(outbox, digests, clock);
        this.schedule = new RetrySchedule(config.delivery().retryAfter(), ThreadLocalRandom.current());
        this.clock = clock;
    }

    /** Parts what is due into messages: one each, or where people read it, one a story; and one a digest. */
    List<List<Due>> messages(Endpoint endpoint, List<Due> batch) {
        return grouping.messages(endpoint.id(), channels.groups(endpoint.channel()), batch);
    }

    /** Gives up what has no receiver any more; it stays in view, unless the endpoint itself was deleted. */
    void giveUp(List<Due> dues, Endpoint endpoint) {
        ledger.finish(dues, endpoint == null ? Delivery.CANCELLED : Delivery.DEAD, null);
    }

    /** For the messages of one round. */
    Lookahead lookahead() {
        return composer.lookahead();
    }

    /** Those of these alerts of which more than one delivery may wait for an endpoint. */
    Set<String> toldAgain(Collection<String> alertIds) {
        return composer.toldAgain(alertIds);
    }

    /** Finishes what a newer revision took the place of. */
    void supersede(List<Due> dues) {
        ledger.finish(dues, Delivery.SUPERSEDED, null);
    }

    /** Waits until the endpoint may have one more message; false where the service stops meanwhile. */
    boolean awaitTurn(Endpoint endpoint) {
        try {
            pace.await(endpoint);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sends what is due as one message; false where the endpoint takes no more for now. */
    boolean attempt(Endpoint endpoint, List<Due> message, Lookahead known) {
        Composition composed = composer.compose(endpoint, message, known);
        ledger.finish(composed.dropped(), Delivery.CANCELLED, null);
        ledger.finish(composed.delivered(), Delivery.DELIVERED, null);
        return composed.notice() == null || send(endpoint, composed);
    }

    private boolean send(Endpoint endpoint, Composition message) {
        List<Due> told = message.told();
        Instant start = clock.instant();
        Result result = handOver(endpoint, message.notice(), start);
        long millis = Duration.between(start, clock.instant()).toMillis();
        Attempt attempt = new Attempt(
                start,
                millis,
                result.status(),
                word(result.outcome()),
                result.outcome().detail(),
                result.answer());
        metrics.attempted(endpoint.channel(), word(result.outcome()), millis);
        if (result.outcome() instanceof Outcome.Delivered) {
            composer.delivered(endpoint, message, result);
        }
        Optional<Duration> wait = schedule.after(told.getFirst().attempts() + 1, asked(result.outcome()));
        note(endpoint, told, attempt, result.outcome(), wait);
        health.note(endpoint, result.outcome(), told.getFirst());
        return !(result.outcome() instanceof Outcome.Gone);
    }

    /** What fails on this side of the wire is an attempt like any other: logged, on view, and made again later. */
    private Result handOver(Endpoint endpoint, Notice notice, Instant now) {
        try {
            return channels.named(endpoint.channel()).send(Receivers.of(endpoint, now), notice);
        } catch (RuntimeException e) {
            // Not its message, which may hold the address or a secret.
            StackTraceElement[] trace = e.getStackTrace();
            String where = trace.length == 0 ? "an unknown place" : trace[0].toString();
            LOG.errorf("message %s to %s was not sent: %s at %s", notice.id(), endpoint, e.getClass(), where);
            String detail = "nothing was sent: channel " + endpoint.channel() + " failed with "
                    + e.getClass().getSimpleName() + "; the log of the alert service says where";
            return new Result(new Outcome.Again(detail, null), null, null);
        }
    }

    private static Duration asked(Outcome outcome) {
        return outcome instanceof Outcome.Again again ? again.after() : null;
    }

    private void note(Endpoint endpoint, List<Due> told, Attempt attempt, Outcome outcome, Optional<Duration> wait) {
        switch (outcome) {
            case Outcome.Delivered delivered -> {
                ledger.finish(told, Delivery.DELIVERED, attempt);
                told.forEach(due -> metrics.delivered(endpoint.channel(), Duration.between(since(due), attempt.at())));
            }
            case Outcome.Rejected rejected -> ledger.finish(told, Delivery.DEAD, attempt);
            case Outcome.Gone gone -> ledger.finish(told, Delivery.DEAD, attempt);
            case Outcome.Again again when wait.isEmpty() -> ledger.finish(told, Delivery.DEAD, attempt);
            // The facts of one message are tried again together.
            case Outcome.Again again ->
                ledger.again(told, attempt, clock.instant().plus(wait.get()));
        }
    }

    private static Instant since(Due due) {
        return due.digestMoment().orElse(due.createdAt());
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered delivered -> "delivered";
            case Outcome.Again again -> "again";
            case Outcome.Rejected rejected -> "rejected";
            case Outcome.Gone gone -> "gone";
        };
    }
}
