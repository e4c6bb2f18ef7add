package io.lexwatch.alert.console;

import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertPage;
import io.lexwatch.alert.search.AlertSummary;
import io.lexwatch.alert.search.IndexFollower;
import io.lexwatch.alert.store.Handling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Puts an inbox together: what was found, and what it can be narrowed by. */
@ApplicationScoped
class InboxPresenter {

    private static final int SIZE = 50;
    private static final List<String> MENUS =
            List.of("company", "action", "development", "law", "jurisdiction", "topic", "kind");
    private static final Map<String, String> TABS = new java.util.LinkedHashMap<>();

    static {
        TABS.put(Handling.OPEN, "Open");
        TABS.put(Handling.ACKNOWLEDGED, "Acknowledged");
        TABS.put(Handling.NOT_RELEVANT, "Not relevant");
        TABS.put(Selection.ALL, "All");
    }

    private final AlertIndex index;
    private final IndexFollower follower;
    private final RowPresenter rows;

    @Inject
    InboxPresenter(AlertIndex index, IndexFollower follower, RowPresenter rows) {
        this.index = index;
        this.follower = follower;
        this.rows = rows;
    }

    InboxView view(Selection selection, String user, Moments moments) {
        AlertPage found = index.find(selection.query(SIZE));
        return new InboxView(
                selection.url(),
                selection.text(),
                kept(selection),
                Words.count(found.total(), "alert"),
                selection.narrowed(),
                selection.only(Selection.AFTER, null).query(),
                !selection.values().containsKey(Selection.AFTER),
                index.size() > 0,
                !follower.ready(),
                new Selection(Map.of()).only(Selection.STATE, Selection.ALL).url(),
                tabs(selection),
                chips(selection),
                menus(selection, found),
                rows.days(found.alerts(), selection.text(), user, moments),
                found.next() == null
                        ? null
                        : selection.only(Selection.AFTER, found.next()).url());
    }

    private static List<InboxView.Kept> kept(Selection selection) {
        return selection.only(Selection.TEXT, null).values().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new InboxView.Kept(entry.getKey(), value)))
                .toList();
    }

    private static List<InboxView.Tab> tabs(Selection selection) {
        return TABS.entrySet().stream()
                .map(tab -> new InboxView.Tab(
                        tab.getValue(),
                        selection
                                .only(Selection.STATE, tab.getKey().equals(Handling.OPEN) ? null : tab.getKey())
                                .url(),
                        selection.state().equals(tab.getKey())))
                .toList();
    }

    private static List<InboxView.Chip> chips(Selection selection) {
        return selection.values().entrySet().stream()
                .filter(entry -> !List.of(Selection.STATE, Selection.AFTER).contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> new InboxView.Chip(
                                FacetWords.name(entry.getKey()),
                                FacetWords.value(entry.getKey(), value),
                                selection.without(entry.getKey(), value).url())))
                .toList();
    }

    private static List<InboxView.Menu> menus(Selection selection, AlertPage found) {
        Stream<InboxView.Menu> facets = MENUS.stream()
                .map(facet -> menu(facet, selection, found.facets().getOrDefault(facet, Map.of())))
                .filter(menu -> !menu.options().isEmpty());
        return Stream.concat(Stream.of(severities(selection)), facets).toList();
    }

    private static InboxView.Menu menu(String facet, Selection selection, Map<String, Integer> counts) {
        List<InboxView.Option> options = counts.entrySet().stream()
                .map(entry -> option(facet, selection, entry))
                .toList();
        boolean chosen = options.stream().anyMatch(InboxView.Option::chosen);
        return new InboxView.Menu(FacetWords.name(facet), options, chosen);
    }

    private static InboxView.Option option(String facet, Selection selection, Map.Entry<String, Integer> counted) {
        String value = counted.getKey();
        boolean chosen = selection.has(facet, value);
        Selection target = chosen ? selection.without(facet, value) : selection.with(facet, value);
        return new InboxView.Option(
                FacetWords.value(facet, value), counted.getValue().toString(), target.url(), chosen);
    }

    private static InboxView.Menu severities(Selection selection) {
        List<InboxView.Option> options = Stream.of("critical", "high", "medium")
                .map(level -> {
                    boolean chosen = selection.has(Selection.AT_LEAST, level);
                    Selection target = selection.only(Selection.AT_LEAST, chosen ? null : level);
                    String label = FacetWords.value(Selection.AT_LEAST, level);
                    return new InboxView.Option(label, "", target.url(), chosen);
                })
                .toList();
        return new InboxView.Menu("Severity", options, selection.atLeast() != null);
    }

    /** The names that lists go by. */
    static String severity(AlertSummary alert) {
        return alert.severity().name().toLowerCase(Locale.ROOT);
    }
}
