package io.lexwatch.alert.way;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Attempt;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.way.WayStep.Passage;
import io.lexwatch.alert.way.WayStep.Stage;
import java.util.List;

/** Tells the last step of the way: what became of one message to one receiver, or why there is none. */
final class MessageSteps {

    private MessageSteps() {}

    /** Of a message that was to be sent for a subscription, one of several to this receiver or the only one. */
    static Told of(Delivery delivery, Subscription subscription, Endpoint endpoint, boolean several) {
        String to = endpoint == null ? "a receiver that is deleted" : endpoint.name() + " (" + endpoint.channel() + ")";
        String which = several ? to + ", revision " + delivery.revision() : to;
        int attempts = delivery.attempts().size();
        String after = attempts == 1 ? "1 attempt" : attempts + " attempts";
        return switch (delivery.state()) {
            case Delivery.DELIVERED ->
                sent(Reached.DELIVERED, Passage.PASSED, delivery, "Delivered to " + which + " with " + after);
            case Delivery.PENDING ->
                sent(
                        Reached.WAITING,
                        Passage.WAITING,
                        delivery,
                        attempts == 0 && subscription.digest() != null
                                ? "Waits to be sent to " + which + " with the " + digest(subscription)
                                : "To be sent to " + which + ", " + after + " so far");
            case Delivery.SUPERSEDED ->
                sent(
                        Reached.WAITING,
                        Passage.PASSED,
                        delivery,
                        "Not sent to " + which + ": a newer revision took its place");
            case Delivery.CANCELLED ->
                sent(
                        Reached.UNDELIVERED,
                        Passage.STOPPED,
                        delivery,
                        "Not sent to " + which + ": the receiver was deleted before");
            default ->
                sent(
                        Reached.UNDELIVERED,
                        Passage.STOPPED,
                        delivery,
                        "Given up for " + which + " after " + after + "; it is among the dead letters");
        };
    }

    private static Told sent(Reached reached, Passage passage, Delivery delivery, String text) {
        List<String> attempts =
                delivery.attempts().stream().map(MessageSteps::attempt).toList();
        var at = delivery.finishedAt() == null ? delivery.createdAt() : delivery.finishedAt();
        return new Told(
                reached, List.of(WayStep.ofAlert(Stage.DELIVERED, passage, at, text, attempts, delivery.alertId())));
    }

    private static String attempt(Attempt attempt) {
        return Utc.second(attempt.at()) + ": " + attempt.outcome()
                + (attempt.status() == null ? "" : ", status " + attempt.status()) + ", " + attempt.millis() + " ms"
                + (attempt.detail() == null ? "" : ": " + attempt.detail());
    }

    /** Why there is no message to a receiver although the subscription wants the alert. */
    static Told unsent(Alert alert, Subscription subscription, String endpointId, Endpoint endpoint) {
        if (endpoint == null) {
            return stopped(Reached.UNDELIVERED, alert, "Not sent: its receiver " + endpointId + " is deleted");
        }
        if (alert.unmatched()) {
            return waiting(alert, "About to be sent to " + endpoint.name());
        }
        if (endpoint.disabled() != null) {
            return stopped(
                    Reached.UNDELIVERED,
                    alert,
                    "Not sent: " + endpoint.name() + " is disabled: " + endpoint.disabled());
        }
        if (subscription.digest() != null) {
            return waiting(alert, "Gathered for the " + digest(subscription));
        }
        return stopped(
                Reached.UNWANTED,
                alert,
                "Not sent to " + endpoint.name()
                        + ": subscription or receiver were made or changed after the alert was matched");
    }

    private static String digest(Subscription subscription) {
        return "digest at " + subscription.digest().hour() + ":00 "
                + subscription.digest().zone();
    }

    /** That the subscription has nobody to tell. */
    static Told nobody(Alert alert) {
        return stopped(Reached.UNWANTED, alert, "It names no receiver");
    }

    private static Told waiting(Alert alert, String text) {
        return new Told(Reached.WAITING, List.of(step(alert, Passage.WAITING, text)));
    }

    private static Told stopped(Reached reached, Alert alert, String text) {
        return new Told(reached, List.of(step(alert, Passage.STOPPED, text)));
    }

    private static WayStep step(Alert alert, Passage passage, String text) {
        return WayStep.ofAlert(Stage.DELIVERED, passage, null, text, List.of(), alert.id());
    }
}
