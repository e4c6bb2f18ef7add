package io.lexwatch.alert.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import io.lexwatch.alert.store.Step;
import java.time.Instant;
import java.util.Comparator;

/**
 * A line of the inbox, kept in the index so that a list asks no database.
 *
 * @param stage how far it is
 * @param stageSince when the stage that it is in was first told; null where it has none
 * @param alerting false for what only history and background tell
 * @param state what the analysts did with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertSummary(
        String id,
        String headline,
        String kind,
        String companyId,
        String company,
        String action,
        String stage,
        Instant stageSince,
        String development,
        String lawId,
        String law,
        String topic,
        String jurisdiction,
        String authority,
        String target,
        String dossier,
        Severity severity,
        int revision,
        boolean alerting,
        boolean inferred,
        boolean official,
        double confidence,
        int corroboration,
        int sourceCount,
        Instant firstSeen,
        Instant lastSeen,
        Instant createdAt,
        String state) {

    static AlertSummary of(Alert alert) {
        Fact fact = alert.fact();
        Claim claim = fact.claim();
        return new AlertSummary(
                alert.id(),
                fact.headline(),
                claim.kind(),
                id(claim.company()),
                Name.shown(claim.company()),
                claim.action(),
                claim.stage(),
                since(fact),
                claim.development(),
                id(claim.law()),
                Name.shown(claim.law()),
                claim.topic(),
                claim.jurisdiction(),
                Name.shown(claim.authority()),
                Name.shown(claim.target()),
                fact.dossier(),
                fact.severity(),
                fact.revision(),
                fact.alerting(),
                claim.inferred(),
                fact.official(),
                claim.confidence(),
                fact.corroboration(),
                fact.sources().size(),
                fact.firstSeen(),
                fact.lastSeen(),
                alert.createdAt(),
                alert.handling().state());
    }

    private static Instant since(Fact fact) {
        String stage = fact.claim().stage();
        return stage == null
                ? null
                : fact.history().stream()
                        .filter(step -> stage.equals(step.stage()))
                        .map(Step::at)
                        .min(Comparator.naturalOrder())
                        .orElse(fact.firstSeen());
    }

    private static String id(Name name) {
        return name == null ? null : name.id();
    }
}
