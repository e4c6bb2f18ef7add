package io.lexwatch.alert.console;

import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertPage;
import io.lexwatch.alert.search.AlertQuery;
import io.lexwatch.alert.search.AlertSummary;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.subscription.Ancestry;
import io.lexwatch.alert.subscription.Filter;
import io.lexwatch.alert.subscription.FilterParser;
import io.lexwatch.alert.subscription.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds a filter against the alerts of the last 30 days, before anybody is told of anything. */
@ApplicationScoped
class Previews {

    private static final int DAYS = 30;
    private static final int BATCH = 200;
    private static final int SHOWN = 12;

    private final AlertIndex index;
    private final Alerts alerts;
    private final Clock clock;

    @Inject
    Previews(AlertIndex index, Alerts alerts, Clock clock) {
        this.index = index;
        this.alerts = alerts;
        this.clock = clock;
    }

    Preview of(String filterJson, Integer minCorroboration, Moments moments) {
        Filter filter;
        try {
            filter = FilterParser.parse(filterJson);
        } catch (FilterParser.FilterException e) {
            return new Preview(e.getMessage(), 0, null, List.of());
        }
        List<Alert> met = met(filter, minCorroboration == null ? 0 : minCorroboration);
        return new Preview(
                null,
                met.size(),
                String.format(Locale.ENGLISH, "%.1f", met.size() / (double) DAYS),
                met.stream()
                        .sorted(Comparator.comparing(
                                        (Alert alert) -> alert.fact().lastSeen())
                                .reversed())
                        .limit(SHOWN)
                        .map(alert -> shown(alert, moments))
                        .toList());
    }

    private List<Alert> met(Filter filter, int minCorroboration) {
        var met = new ArrayList<Alert>();
        String after = null;
        do {
            AlertPage page = index.find(new AlertQuery(
                    null, Map.of(), null, clock.instant().minus(Duration.ofDays(DAYS)), null, false, BATCH, after));
            alerts.find(page.alerts().stream().map(AlertSummary::id).toList()).stream()
                    .filter(alert -> alert.fact().corroboration() >= minCorroboration)
                    .filter(alert -> filter.matches(Traits.of(alert.fact(), Ancestry.UNKNOWN)))
                    .forEach(met::add);
            after = page.next();
        } while (after != null);
        return met;
    }

    private static AlertPageView.Related shown(Alert alert, Moments moments) {
        var fact = alert.fact();
        return new AlertPageView.Related(
                Headlines.plain(fact.headline(), fact.severity()),
                Addresses.alert(alert.id()),
                fact.severity().name().toLowerCase(Locale.ROOT),
                moments.of(fact.lastSeen()));
    }
}
