package io.lexwatch.alert.console;

import io.lexwatch.alert.Places;
import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertQuery;
import io.lexwatch.alert.search.Facet;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Handling;
import io.lexwatch.alert.store.Name;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the page of one alert together. */
@ApplicationScoped
class AlertPresenter {

    private static final int MOST_RELATED = 8;

    private final AlertIndex index;
    private final SourcePresenter sources;
    private final DeliveryPresenter deliveries;

    @Inject
    AlertPresenter(AlertIndex index, SourcePresenter sources, DeliveryPresenter deliveries) {
        this.index = index;
        this.sources = sources;
        this.deliveries = deliveries;
    }

    AlertPageView view(Alert alert, Moments moments) {
        Fact fact = alert.fact();
        return new AlertPageView(
                alert.id(),
                Headlines.plain(fact.headline(), fact.severity()),
                fact.severity().name().toLowerCase(java.util.Locale.ROOT),
                properties(fact, moments),
                handled(alert.handling(), moments),
                Handling.OPEN.equals(alert.handling().state()),
                !fact.alerting(),
                fact.claim().inferred(),
                successor(alert),
                Alert.WITHDRAWN.equals(alert.supersededBy()),
                sources.evidence(fact, moments),
                sources.leftOut(fact),
                sources.lines(fact, moments),
                sources.steps(fact, moments),
                sources.why(fact),
                deliveries.of(alert.id(), moments),
                alert.handling().comments().stream()
                        .map(c -> new AlertPageView.CommentLine(c.by(), moments.of(c.at()), c.text()))
                        .toList(),
                fact.dossier(),
                Dossiers.name(fact.dossier(), fact.claim()),
                Addresses.dossier(fact.dossier()),
                related(alert, moments));
    }

    private static String successor(Alert alert) {
        boolean none = alert.supersededBy() == null || Alert.WITHDRAWN.equals(alert.supersededBy());
        return none ? null : Addresses.alert(alert.supersededBy());
    }

    private static AlertPageView.Handled handled(Handling handling, Moments moments) {
        return Handling.OPEN.equals(handling.state())
                ? null
                : new AlertPageView.Handled(
                        Words.of(handling.state()), handling.by(), moments.of(handling.at()), handling.reason());
    }

    private static List<AlertPageView.Property> properties(Fact fact, Moments moments) {
        Claim claim = fact.claim();
        var properties = new ArrayList<AlertPageView.Property>();
        String company = Name.shown(claim.company());
        put(properties, "Company", company, Addresses.company(company));
        put(properties, claim.isResponse() ? "Response" : "Development", Words.of(claim.code()), null);
        put(properties, "Stage", Words.of(claim.stage()), null);
        put(properties, "Law", Name.shown(claim.law()), Addresses.dossier(fact.dossier()));
        put(properties, "Topic", Words.of(claim.topic()), null);
        put(properties, "Place", Places.name(claim.jurisdiction()), place(claim.jurisdiction()));
        put(properties, "Authority", Name.shown(claim.authority()), null);
        put(properties, "Against", Name.shown(claim.target()), Addresses.company(Name.shown(claim.target())));
        put(properties, "Reach", Words.of(claim.scope()), null);
        put(properties, "Bill", Words.of(claim.step()), null);
        put(properties, "Amount", claim.amount(), null);
        put(properties, "In effect", claim.effective(), null);
        put(properties, "Deadline", claim.deadline(), null);
        put(properties, "Said by", claim.claimant() == null ? null : Words.of("claimant." + claim.claimant()), null);
        put(properties, "Confirmed by", Words.count(fact.corroboration(), "independent publisher"), null);
        put(properties, "First seen", moments.of(fact.firstSeen()).dayAndClock(), null);
        return properties;
    }

    private static void put(List<AlertPageView.Property> properties, String name, String value, String url) {
        if (value != null && !value.isBlank()) {
            properties.add(new AlertPageView.Property(name, value, url));
        }
    }

    private static String place(String jurisdiction) {
        return jurisdiction == null ? null : "/console/places/" + Addresses.encode(jurisdiction);
    }

    private List<AlertPageView.Related> related(Alert alert, Moments moments) {
        var query = new AlertQuery(
                null,
                Map.of(Facet.DOSSIER, List.of(alert.fact().dossier())),
                null,
                null,
                null,
                false,
                MOST_RELATED + 1,
                null);
        return index.find(query).alerts().stream()
                .filter(other -> !other.id().equals(alert.id()))
                .limit(MOST_RELATED)
                .map(other -> new AlertPageView.Related(
                        Headlines.plain(other.headline(), other.severity()),
                        Addresses.alert(other.id()),
                        InboxPresenter.severity(other),
                        moments.of(other.lastSeen())))
                .toList();
    }
}
