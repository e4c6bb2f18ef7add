package io.lexwatch.alert.console;

import io.lexwatch.alert.Places;
import io.lexwatch.alert.search.AlertSummary;
import io.lexwatch.alert.search.Highlighter;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Quote;
import io.lexwatch.alert.store.ReadMarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes lines of alerts, with the best sentence of each and what was looked for marked in it. */
@ApplicationScoped
class RowPresenter {

    private final Alerts alerts;
    private final ReadMarks marks;

    @Inject
    RowPresenter(Alerts alerts, ReadMarks marks) {
        this.alerts = alerts;
        this.marks = marks;
    }

    List<InboxView.Day> days(List<AlertSummary> found, String text, String user, Moments moments) {
        List<String> ids = found.stream().map(AlertSummary::id).toList();
        Map<String, Alert> whole = alerts.find(ids).stream().collect(Collectors.toMap(Alert::id, Function.identity()));
        Map<String, Integer> read = marks.of(user, ids);
        var highlighter = new Highlighter(text);
        Map<String, List<InboxView.Row>> days = new LinkedHashMap<>();
        for (AlertSummary alert : found) {
            Moment at = moments.of(alert.lastSeen());
            boolean unread = read.getOrDefault(alert.id(), -1) < alert.revision();
            days.computeIfAbsent(moments.heading(alert.lastSeen()), day -> new ArrayList<>())
                    .add(row(alert, quote(whole.get(alert.id()), highlighter), highlighter, unread, at));
        }
        return days.entrySet().stream()
                .map(day -> new InboxView.Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static InboxView.Row row(
            AlertSummary alert, String quote, Highlighter highlighter, boolean unread, Moment at) {
        return new InboxView.Row(
                alert.id(),
                Addresses.alert(alert.id()),
                highlighter.mark(Headlines.plain(alert.headline(), alert.severity())),
                InboxPresenter.severity(alert),
                unread,
                tags(alert),
                quote == null ? List.of() : highlighter.mark(quote),
                alert.state(),
                Words.count(alert.sourceCount(), "source"),
                alert.official(),
                alert.inferred(),
                !alert.alerting(),
                at);
    }

    private static List<String> tags(AlertSummary alert) {
        String what = alert.action() != null ? alert.action() : alert.development();
        return Stream.of(
                        Words.of(what),
                        Words.of(alert.stage()),
                        Places.name(alert.jurisdiction()),
                        alert.law() != null ? alert.law() : Words.of(alert.topic()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The sentence that holds most of what was looked for; the first where none does. */
    private static String quote(Alert alert, Highlighter highlighter) {
        if (alert == null) {
            return null;
        }
        List<String> quotes = alert.fact().sources().stream()
                .flatMap(source -> source.evidence().stream())
                .sorted(Comparator.comparing((Quote quote) -> "TITLE".equals(quote.field())))
                .map(Quote::text)
                .distinct()
                .limit(50)
                .toList();
        return quotes.stream()
                .max(Comparator.comparingInt(highlighter::count))
                .filter(best -> highlighter.count(best) > 0)
                .or(() -> quotes.stream().findFirst())
                .orElse(null);
    }
}
