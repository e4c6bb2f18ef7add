package io.lexwatch.alert.api;

import io.lexwatch.alert.search.AlertSummary;
import io.lexwatch.alert.store.Attempt;
import io.lexwatch.alert.store.Delivery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What stands in the columns of exported files. A column may be added at the end; none changes its place or meaning. */
final class Columns {

    static final Export<AlertSummary> ALERTS = new Export<>("lexwatch-alerts", alerts());
    static final Export<Delivery> DELIVERIES = new Export<>("lexwatch-deliveries", deliveries());

    private Columns() {}

    private static Map<String, Function<AlertSummary, Object>> alerts() {
        var columns = new LinkedHashMap<String, Function<AlertSummary, Object>>();
        columns.put("id", AlertSummary::id);
        columns.put("headline", AlertSummary::headline);
        columns.put("severity", alert -> alert.severity().name().toLowerCase(java.util.Locale.ROOT));
        columns.put("state", AlertSummary::state);
        columns.put("kind", AlertSummary::kind);
        columns.put("company", AlertSummary::company);
        columns.put("action", AlertSummary::action);
        columns.put("stage", AlertSummary::stage);
        columns.put("development", AlertSummary::development);
        columns.put("law", AlertSummary::law);
        columns.put("topic", AlertSummary::topic);
        columns.put("jurisdiction", AlertSummary::jurisdiction);
        columns.put("authority", AlertSummary::authority);
        columns.put("target", AlertSummary::target);
        columns.put("publishers", AlertSummary::corroboration);
        columns.put("sources", AlertSummary::sourceCount);
        columns.put("official", AlertSummary::official);
        columns.put("inferred", AlertSummary::inferred);
        columns.put("confidence", AlertSummary::confidence);
        columns.put("firstSeen", AlertSummary::firstSeen);
        columns.put("lastSeen", AlertSummary::lastSeen);
        columns.put("dossier", AlertSummary::dossier);
        return columns;
    }

    private static Map<String, Function<Delivery, Object>> deliveries() {
        var columns = new LinkedHashMap<String, Function<Delivery, Object>>();
        columns.put("id", Delivery::id);
        columns.put("headline", Delivery::headline);
        columns.put("state", Delivery::state);
        columns.put("endpoint", Delivery::endpointId);
        columns.put("subscription", Delivery::subscriptionId);
        columns.put("alert", Delivery::alertId);
        columns.put("revision", Delivery::revision);
        columns.put("webhookId", Delivery::webhookId);
        columns.put("createdAt", Delivery::createdAt);
        columns.put("finishedAt", Delivery::finishedAt);
        columns.put("attempts", delivery -> delivery.attempts().size());
        columns.put("lastAt", last(Attempt::at));
        columns.put("lastStatus", last(Attempt::status));
        columns.put("lastOutcome", last(Attempt::outcome));
        columns.put("lastDetail", last(Attempt::detail));
        return columns;
    }

    private static Function<Delivery, Object> last(Function<Attempt, Object> part) {
        return delivery -> delivery.attempts().isEmpty()
                ? null
                : part.apply(delivery.attempts().getLast());
    }
}
