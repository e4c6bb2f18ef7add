package io.lexwatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.alert.way.Way;
import io.lexwatch.alert.way.WayStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The way of a page as the API tells it.
 *
 * @param reached how far it came: not_seen, failed, no_mention, rejected, no_finding, on_its_way, history, unwanted,
 *     silenced, waiting, undelivered or delivered
 * @param summary the same in a sentence
 */
public record WayView(String url, String reached, String summary, List<Step> steps) {

    /**
     * One step.
     *
     * @param stage read, classified, folded, matched or delivered
     * @param passage passed, stopped or waiting
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String stage,
            String passage,
            Instant at,
            String text,
            List<String> details,
            String itemId,
            String alertId,
            String subscriptionId) {}

    static WayView of(Way way) {
        return new WayView(
                way.url(),
                way.reached().code(),
                way.reached().summary(),
                way.steps().stream().map(WayView::step).toList());
    }

    private static Step step(WayStep step) {
        return new Step(
                step.stage().name().toLowerCase(Locale.ROOT),
                step.passage().name().toLowerCase(Locale.ROOT),
                step.at(),
                step.text(),
                step.details(),
                step.itemId(),
                step.alertId(),
                step.subscriptionId());
    }
}
