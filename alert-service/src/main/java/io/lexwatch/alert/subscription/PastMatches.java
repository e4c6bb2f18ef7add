package io.lexwatch.alert.subscription;

import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertPage;
import io.lexwatch.alert.search.AlertQuery;
import io.lexwatch.alert.search.AlertSummary;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a filter would have sent lately, so that who writes one sees before it is saved. */
@ApplicationScoped
public class PastMatches {

    public static final Duration LOOK_BACK = Duration.ofDays(30);
    private static final int PAGE = 200;
    private static final int MOST_READ = 5_000;

    private final AlertIndex index;
    private final Alerts alerts;
    private final Subscribers subscribers;
    private final Clock clock;

    @Inject
    public PastMatches(AlertIndex index, Alerts alerts, Subscribers subscribers, Clock clock) {
        this.index = index;
        this.alerts = alerts;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Alert> of(Filter filter, int minCorroboration) {
        return newest(filter, minCorroboration, MOST_READ);
    }

    /** The newest of them, so many at most, newest first. */
    public List<Alert> newest(Filter filter, int minCorroboration, int limit) {
        var matched = new ArrayList<Alert>();
        String after = null;
        int read = 0;
        do {
            AlertPage page = index.find(
                    new AlertQuery(null, Map.of(), null, clock.instant().minus(LOOK_BACK), null, false, PAGE, after));
            List<String> ids = page.alerts().stream().map(AlertSummary::id).toList();
            alerts.find(ids).stream()
                    .filter(alert -> alert.fact().corroboration() >= minCorroboration)
                    .filter(alert -> subscribers.takes(filter, alert.fact()))
                    .forEach(matched::add);
            read += ids.size();
            after = page.next();
        } while (after != null && read < MOST_READ && matched.size() < limit);
        matched.sort(
                java.util.Comparator.comparing((Alert alert) -> alert.fact().lastSeen())
                        .reversed());
        return matched.stream().limit(limit).toList();
    }
}
