package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.notify.Channels;
import io.lexwatch.alert.notify.Notice;
import io.lexwatch.alert.notify.Outcome;
import io.lexwatch.alert.notify.Result;
import io.lexwatch.alert.store.Attempt;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Makes one attempt at one message and notes in log and outbox what came of it. */
@ApplicationScoped
public class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Composer composer;
    private final Deliveries deliveries;
    private final Outbox outbox;
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
            Deliveries deliveries,
            Outbox outbox,
            EndpointHealth health,
            Channels channels,
            DeliveryMetrics metrics,
            Pace pace,
            AlertConfig config,
            Clock clock) {
        this.composer = composer;
        this.deliveries = deliveries;
        this.outbox = outbox;
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
    void giveUp(Due due, Endpoint endpoint) {
        finish(due, endpoint == null ? Delivery.CANCELLED : Delivery.DEAD, null);
    }

    /** Finishes what a newer revision took the place of. */
    void supersede(Due due) {
        finish(due, Delivery.SUPERSEDED, null);
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
    boolean attempt(Endpoint endpoint, List<Due> message) {
        Composition composed = composer.compose(endpoint, message);
        composed.dropped().forEach(due -> finish(due, Delivery.CANCELLED, null));
        composed.delivered().forEach(due -> finish(due, Delivery.DELIVERED, null));
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
        told.forEach(due -> note(endpoint, due, attempt, result.outcome(), wait));
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

    private void note(Endpoint endpoint, Due due, Attempt attempt, Outcome outcome, Optional<Duration> wait) {
        switch (outcome) {
            case Outcome.Delivered delivered -> {
                finish(due, Delivery.DELIVERED, attempt);
                Instant since = due.digestMoment().orElse(due.createdAt());
                metrics.delivered(endpoint.channel(), Duration.between(since, attempt.at()));
            }
            case Outcome.Rejected rejected -> finish(due, Delivery.DEAD, attempt);
            case Outcome.Gone gone -> finish(due, Delivery.DEAD, attempt);
            case Outcome.Again again -> again(due, attempt, wait);
        }
    }

    /** The facts of one message are tried again together. */
    private void again(Due due, Attempt attempt, Optional<Duration> wait) {
        if (wait.isEmpty()) {
            finish(due, Delivery.DEAD, attempt);
            return;
        }
        deliveries.attempted(due.id(), attempt);
        Instant failed = due.firstFailedAt() == null ? attempt.at() : due.firstFailedAt();
        outbox.postpone(due.id(), clock.instant().plus(wait.get()), due.attempts() + 1, failed);
    }

    /** The log first: what is in the log as finished is not sent again, should the outbox still hold it. */
    private void finish(Due due, String state, Attempt attempt) {
        deliveries.finished(due.id(), state, attempt, clock.instant());
        outbox.remove(due.id());
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
