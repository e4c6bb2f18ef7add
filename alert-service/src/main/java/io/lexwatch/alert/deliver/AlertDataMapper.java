package io.lexwatch.alert.deliver;

import io.lexwatch.alert.Places;
import io.lexwatch.alert.notify.AlertData;
import io.lexwatch.alert.notify.AlertData.EvidenceData;
import io.lexwatch.alert.notify.AlertData.Links;
import io.lexwatch.alert.notify.AlertData.Party;
import io.lexwatch.alert.notify.AlertData.SourceData;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Source;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Turns a stored alert into what receivers see. */
final class AlertDataMapper {

    private static final int MOST_SOURCES = 50;
    private static final int MOST_EVIDENCE = 10;

    private final String console;

    /** @param console base address of links; null where there is none */
    AlertDataMapper(String console) {
        this.console = console == null ? null : console.replaceAll("/+$", "");
    }

    AlertData map(Alert alert) {
        Fact fact = alert.fact();
        Claim claim = fact.claim();
        return new AlertData(
                alert.id(),
                fact.revision(),
                claim.kind(),
                fact.headline(),
                fact.changed(),
                dossier(claim),
                party(claim.company()),
                claim.action(),
                claim.stage(),
                party(claim.law()),
                claim.topic(),
                claim.jurisdiction(),
                Places.name(claim.jurisdiction()),
                claim.development(),
                party(claim.authority()),
                party(claim.target()),
                claim.step(),
                claim.effective(),
                claim.deadline(),
                claim.amount(),
                fact.severity().name().toLowerCase(Locale.ROOT),
                claim.confidence(),
                fact.corroboration(),
                claim.inferred(),
                claim.claimant(),
                fact.firstSeen(),
                fact.lastSeen(),
                fact.sources().size(),
                fact.sources().stream()
                        .limit(MOST_SOURCES)
                        .map(AlertDataMapper::source)
                        .toList(),
                evidence(fact),
                links(alert));
    }

    private static String dossier(Claim claim) {
        if (claim.law() != null) {
            return claim.law().name();
        }
        String topic = claim.topic() == null
                ? "other"
                : claim.topic().replace('_', ' ').toLowerCase(Locale.ROOT);
        return claim.jurisdiction() == null ? topic : Places.name(claim.jurisdiction()) + " · " + topic;
    }

    private static Party party(Name name) {
        return name == null ? null : new Party(name.id(), name.name());
    }

    private static SourceData source(Source source) {
        return new SourceData(
                source.publisher(), source.publisherKind(), source.url(), source.title(), source.publishedAt());
    }

    /** Sentences of news first, each quoted once. */
    private static List<EvidenceData> evidence(Fact fact) {
        var quoted = new java.util.LinkedHashMap<String, EvidenceData>();
        fact.sources().stream()
                .sorted(java.util.Comparator.comparing(Source::alerting).reversed())
                .forEach(source -> source.evidence()
                        .forEach(quote -> quoted.putIfAbsent(
                                quote.text(),
                                new EvidenceData(
                                        quote.text(), quote.start(), quote.end(), quote.field(), source.url()))));
        return quoted.values().stream().limit(MOST_EVIDENCE).toList();
    }

    private Links links(Alert alert) {
        if (console == null) {
            return null;
        }
        String page = console + "/console/alerts/" + alert.id();
        String dossier = console + "/console/dossiers/"
                + URLEncoder.encode(alert.fact().dossier(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        return new Links(page, dossier, page + "#acknowledge", page + "#not-relevant", page + "#mute");
    }
}
