package io.lexwatch.alert.console;

import io.lexwatch.alert.Places;
import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertPage;
import io.lexwatch.alert.search.AlertQuery;
import io.lexwatch.alert.search.AlertSummary;
import io.lexwatch.alert.search.Facet;
import io.lexwatch.alert.store.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts dossiers together: who answered a law how and when, and what happened to it. */
@ApplicationScoped
class DossierPresenter {

    private static final int BATCH = 200;
    private static final int MOST = 2_000;
    private static final List<String> ACTIONS = List.of(
            "EXIT_MARKET",
            "SUSPEND_SERVICE",
            "PAUSE_DATA_REQUESTS",
            "REMOVE_CONTENT",
            "MOVE_DATA",
            "CHANGE_PRODUCT",
            "COMPLY",
            "RESIST",
            "LITIGATE",
            "SETTLE",
            "REVIEW",
            "RESUME");

    private final AlertIndex index;

    @Inject
    DossierPresenter(AlertIndex index) {
        this.index = index;
    }

    DossierView dossier(String key, Moments moments) {
        List<AlertSummary> found = read(Facet.DOSSIER, key);
        String name = found.stream()
                .filter(alert -> key.startsWith("law:") && alert.law() != null)
                .map(AlertSummary::law)
                .findFirst()
                .orElseGet(() -> Dossiers.name(key));
        String kind = key.startsWith("law:") ? "Law" : key.startsWith("place:") ? "Place" : "Topic";
        return byCompany(name, kind, Addresses.dossier(key), "dossier=" + Addresses.encode(key), found, moments);
    }

    DossierView place(String jurisdiction, Moments moments) {
        List<AlertSummary> found = read(Facet.JURISDICTION, jurisdiction);
        String url = "/console/places/" + Addresses.encode(jurisdiction);
        String inbox = "jurisdiction=" + Addresses.encode(jurisdiction);
        return byCompany(Places.name(jurisdiction), "Place", url, inbox, found, moments);
    }

    DossierView company(String name, Moments moments) {
        List<AlertSummary> own = read(Facet.COMPANY, name);
        List<AlertSummary> all = Stream.concat(own.stream(), read(Facet.TARGET, name).stream())
                .distinct()
                .sorted(Comparator.comparing(AlertSummary::lastSeen).reversed())
                .toList();
        String inbox = "company=" + Addresses.encode(name);
        return new DossierView(
                name,
                "Company",
                Words.count(all.size(), "fact") + ", " + places(all),
                Addresses.company(name),
                "/console?state=all&" + inbox,
                "Law or place",
                columns(own),
                lines(own, DossierPresenter::subject, alert -> Addresses.dossier(alert.dossier()), moments),
                events(all, moments),
                "Everything that concerns it");
    }

    private DossierView byCompany(
            String title, String kind, String url, String inbox, List<AlertSummary> found, Moments moments) {
        List<AlertSummary> responses = found.stream()
                .filter(a -> a.company() != null && a.action() != null)
                .toList();
        List<AlertSummary> developments = found.stream()
                .filter(alert -> Claim.DEVELOPMENT.equals(alert.kind()))
                .toList();
        return new DossierView(
                title,
                kind,
                counts(found),
                url,
                "/console?state=all&" + inbox,
                "Company",
                columns(responses),
                lines(responses, AlertSummary::company, alert -> Addresses.company(alert.company()), moments),
                events(developments, moments),
                "Developments");
    }

    private static String counts(List<AlertSummary> found) {
        long companies = found.stream()
                .map(AlertSummary::company)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return Words.count(found.size(), "fact") + ", "
                + (companies == 1 ? "1 company" : Words.number(companies) + " companies");
    }

    private static String places(List<AlertSummary> found) {
        return Words.count(
                found.stream()
                        .map(AlertSummary::jurisdiction)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                "place");
    }

    private static List<String> columns(List<AlertSummary> responses) {
        return codes(responses).stream().map(Words::of).toList();
    }

    /** The known actions in their order of weight, then what a newer classifier brings. */
    private static List<String> codes(List<AlertSummary> responses) {
        List<String> present =
                responses.stream().map(AlertSummary::action).distinct().toList();
        return Stream.concat(ACTIONS.stream().filter(present::contains), present.stream())
                .distinct()
                .toList();
    }

    private static List<DossierView.Line> lines(
            List<AlertSummary> responses,
            Function<AlertSummary, String> name,
            Function<AlertSummary, String> url,
            Moments moments) {
        var byName = new LinkedHashMap<String, List<AlertSummary>>();
        responses.stream()
                .sorted(Comparator.comparing(AlertSummary::firstSeen))
                .forEach(alert -> byName.computeIfAbsent(name.apply(alert), n -> new ArrayList<>())
                        .add(alert));
        List<String> codes = codes(responses);
        return byName.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> weightiest(entry.getValue(), codes)))
                .map(entry -> new DossierView.Line(
                        entry.getKey(),
                        url.apply(entry.getValue().getFirst()),
                        codes.stream()
                                .map(code -> cell(entry.getValue(), code, moments))
                                .toList()))
                .toList();
    }

    /** Who did the weightiest thing stands on top, and among equals who did it first. */
    private static int weightiest(List<AlertSummary> alerts, List<String> codes) {
        return alerts.stream()
                .mapToInt(alert -> codes.indexOf(alert.action()))
                .min()
                .orElse(codes.size());
    }

    private static DossierView.Cell cell(List<AlertSummary> alerts, String code, Moments moments) {
        return new DossierView.Cell(alerts.stream()
                .filter(alert -> code.equals(alert.action()))
                .map(alert -> new DossierView.Entry(
                        alert.stage() == null ? "Reported" : Words.of(alert.stage()),
                        alert.stage() == null ? "none" : alert.stage().toLowerCase(java.util.Locale.ROOT),
                        moments.of(alert.stageSince() == null ? alert.firstSeen() : alert.stageSince()),
                        moments.of(alert.firstSeen()),
                        Addresses.alert(alert.id()),
                        Words.count(alert.sourceCount(), "source"),
                        alert.inferred(),
                        !alert.alerting()))
                .toList());
    }

    private static List<DossierView.Event> events(List<AlertSummary> alerts, Moments moments) {
        return alerts.stream()
                .map(alert -> new DossierView.Event(
                        moments.of(alert.firstSeen()),
                        Words.of(alert.development() != null ? alert.development() : alert.action()),
                        Headlines.plain(alert.headline(), alert.severity()),
                        Addresses.alert(alert.id()),
                        InboxPresenter.severity(alert),
                        Words.count(alert.sourceCount(), "source"),
                        !alert.alerting()))
                .toList();
    }

    private static String subject(AlertSummary alert) {
        return alert.law() != null ? alert.law() : Dossiers.name(alert.dossier());
    }

    /** The busiest dossiers or companies, each with its latest fact. */
    List<DossierView.Listed> list(Facet facet, Moments moments) {
        Map<String, Integer> counts =
                index.find(query(Map.of(), 1, null)).facets().getOrDefault(facet.field(), Map.of());
        return counts.entrySet().stream()
                .map(entry -> listed(facet, entry.getKey(), entry.getValue(), moments))
                .filter(Objects::nonNull)
                .toList();
    }

    private DossierView.Listed listed(Facet facet, String value, int count, Moments moments) {
        List<AlertSummary> newest =
                index.find(query(Map.of(facet, List.of(value)), 1, null)).alerts();
        if (newest.isEmpty()) {
            return null;
        }
        AlertSummary latest = newest.getFirst();
        boolean company = facet == Facet.COMPANY;
        return new DossierView.Listed(
                company ? value : subject(latest),
                company ? Addresses.company(value) : Addresses.dossier(value),
                Words.number(count),
                Headlines.plain(latest.headline(), latest.severity()),
                Addresses.alert(latest.id()),
                moments.of(latest.lastSeen()));
    }

    private List<AlertSummary> read(Facet facet, String value) {
        var read = new ArrayList<AlertSummary>();
        String after = null;
        do {
            AlertPage page = index.find(query(Map.of(facet, List.of(value)), BATCH, after));
            read.addAll(page.alerts());
            after = page.next();
        } while (after != null && read.size() < MOST);
        return read;
    }

    private static AlertQuery query(Map<Facet, List<String>> chosen, int size, String after) {
        return new AlertQuery(null, chosen, null, null, null, true, size, after);
    }
}
