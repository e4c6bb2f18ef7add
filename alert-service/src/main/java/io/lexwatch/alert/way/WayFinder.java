package io.lexwatch.alert.way;

import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.PageAddress;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Verdict;
import io.lexwatch.alert.store.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the way of a page together, from its feeds to those who were told of it. */
@ApplicationScoped
public class WayFinder {

    private final Verdicts verdicts;
    private final AlertIndex index;
    private final Alerts alerts;
    private final TellingSteps telling;
    private final UnseenSteps unseen;
    private final Clock clock;

    @Inject
    public WayFinder(
            Verdicts verdicts, AlertIndex index, Alerts alerts, TellingSteps telling, UnseenSteps unseen, Clock clock) {
        this.verdicts = verdicts;
        this.index = index;
        this.alerts = alerts;
        this.telling = telling;
        this.unseen = unseen;
        this.clock = clock;
    }

    /**
     * The way of a page.
     *
     * @throws IllegalArgumentException where the address is none of the web
     */
    public Way of(String url) {
        List<String> keys = PageAddress.keys(url);
        List<Verdict> decided = verdicts.find(keys);
        List<Alert> in = alerts.find(index.ofPage(keys)).stream()
                .sorted(Comparator.comparing(alert -> alert.fact().firstSeen()))
                .toList();
        if (decided.isEmpty() && in.isEmpty()) {
            return new Way(url.strip(), Reached.NOT_SEEN, List.of(unseen.of(url)));
        }
        Told read = read(decided, in, keys);
        var steps = new ArrayList<>(read.steps());
        Reached reached = read.reached();
        for (Alert alert : in) {
            steps.addAll(AlertSteps.of(alert, keys));
            Told told = alert.fact().alerting() ? telling.of(alert) : new Told(Reached.HISTORY, List.of());
            steps.addAll(told.steps());
            reached = reached.or(told.reached());
        }
        return new Way(url.strip(), reached, List.copyOf(steps));
    }

    private Told read(List<Verdict> decided, List<Alert> in, List<String> keys) {
        List<Source> sources = in.stream()
                .flatMap(alert -> AlertSteps.sources(alert.fact(), keys).stream())
                .toList();
        Set<String> inAlerts = sources.stream().map(Source::itemId).collect(Collectors.toSet());
        var steps = new ArrayList<WayStep>();
        Reached reached = Reached.NOT_SEEN;
        for (Verdict verdict : decided) {
            Told told = ReadingSteps.of(verdict, inAlerts.contains(verdict.itemId()), clock.instant());
            steps.addAll(told.steps());
            reached = reached.or(told.reached());
        }
        var told = decided.stream().map(Verdict::itemId).collect(Collectors.toCollection(HashSet::new));
        for (Source source : sources) {
            if (told.add(source.itemId())) {
                steps.addAll(ReadingSteps.of(source));
            }
        }
        return new Told(reached, steps);
    }
}
