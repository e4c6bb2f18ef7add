package io.lexwatch.alert.way;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.PageAddress;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.way.WayStep.Passage;
import io.lexwatch.alert.way.WayStep.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells how an item went into an alert: made it, joined it, or stands in it as history. */
final class AlertSteps {

    private AlertSteps() {}

    /** What the page says in this alert, one step for each of its sources there. */
    static List<WayStep> of(Alert alert, List<String> keys) {
        return sources(alert.fact(), keys).stream()
                .map(source -> step(alert, source))
                .toList();
    }

    /** Those of a fact's sources that are the page. */
    static List<Source> sources(Fact fact, List<String> keys) {
        return fact.sources().stream()
                .filter(source ->
                        PageAddress.key(source.url()).filter(keys::contains).isPresent())
                .toList();
    }

    private static WayStep step(Alert alert, Source source) {
        Fact fact = alert.fact();
        var details = new ArrayList<String>();
        details.add(place(fact, source));
        if (source.background()) {
            details.add("The item tells it as background, which is kept and alerts nobody");
        } else if (source.backfill()) {
            details.add("The item is history (the feed held it when it was added), which is kept and alerts nobody");
        }
        source.evidence().stream().findFirst().ifPresent(quote -> details.add("“" + quote.text() + "”"));
        boolean first = fact.sources().stream()
                .min(Comparator.comparing(Source::seenAt))
                .filter(earliest -> earliest.itemId().equals(source.itemId()))
                .isPresent();
        return new WayStep(
                Stage.FOLDED,
                fact.alerting() ? Passage.PASSED : Passage.STOPPED,
                first ? alert.createdAt() : null,
                (first ? "Made the alert “" : "Merged into the alert “") + headline(fact) + "”",
                details,
                source.itemId(),
                alert.id(),
                null);
    }

    /** Without the sign that a message begins with. */
    private static String headline(Fact fact) {
        String mark = fact.severity().mark() + " ";
        return fact.headline().startsWith(mark) ? fact.headline().substring(mark.length()) : fact.headline();
    }

    private static String place(Fact fact, Source source) {
        int sources = fact.sources().size();
        int place = fact.sources().indexOf(source) + 1;
        return sources == 1
                ? "The only source so far"
                : "Source " + place + " of " + sources + " by time of publication, "
                        + (fact.corroboration() == 1
                                ? "all of one publisher"
                                : fact.corroboration() + " independent publishers");
    }
}
