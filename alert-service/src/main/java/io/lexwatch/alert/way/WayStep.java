package io.lexwatch.alert.way;

import java.time.Instant;
import java.util.List;

/**
 * One step of an item's way.
 *
 * @param stage where on the way
 * @param passage whether it went on from there
 * @param at when; null where that is not known
 * @param text what happened, in words
 * @param details further lines
 * @param itemId the item that it is about; null for the steps of an alert
 * @param alertId the alert that it is about, or null
 * @param subscriptionId the subscription that it is about, or null
 */
public record WayStep(
        Stage stage,
        Passage passage,
        Instant at,
        String text,
        List<String> details,
        String itemId,
        String alertId,
        String subscriptionId) {

    /** The stages of the way. */
    public enum Stage {
        READ,
        CLASSIFIED,
        FOLDED,
        MATCHED,
        DELIVERED
    }

    /** Whether an item went on. */
    public enum Passage {
        PASSED,
        STOPPED,
        WAITING
    }

    static WayStep ofItem(Stage stage, Passage passage, Instant at, String text, List<String> details, String itemId) {
        return new WayStep(stage, passage, at, text, details, itemId, null, null);
    }

    static WayStep ofAlert(
            Stage stage, Passage passage, Instant at, String text, List<String> details, String alertId) {
        return new WayStep(stage, passage, at, text, details, null, alertId, null);
    }

    WayStep of(String subscription) {
        return new WayStep(stage, passage, at, text, details, itemId, alertId, subscription);
    }
}
