package io.lexwatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.alert.Places;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Handling;
import io.lexwatch.alert.store.Quote;
import io.lexwatch.alert.store.Severity;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Step;
import io.lexwatch.alert.store.Why;
import java.time.Instant;
import java.util.List;

/**
 * An alert as the API shows it: the stored one without what only the computation needs.
 *
 * @param place what the claim's jurisdiction is called; null where it names none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertView(
        String id,
        String headline,
        Severity severity,
        int revision,
        String changed,
        boolean alerting,
        String dossier,
        Claim claim,
        String place,
        Instant firstSeen,
        Instant lastSeen,
        int corroboration,
        boolean official,
        List<Step> history,
        List<SourceView> sources,
        Handling handling,
        String supersededBy,
        Instant createdAt,
        Instant changedAt) {

    /** A source as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceView(
            String id,
            String itemId,
            String publisher,
            String publisherKind,
            String url,
            String title,
            String language,
            Instant publishedAt,
            Instant seenAt,
            boolean backfill,
            boolean background,
            Claim claim,
            List<Quote> evidence,
            Why why) {

        static SourceView of(Source source) {
            return new SourceView(
                    source.id(),
                    source.itemId(),
                    source.publisher(),
                    source.publisherKind(),
                    source.url(),
                    source.title(),
                    source.language(),
                    source.publishedAt(),
                    source.seenAt(),
                    source.backfill(),
                    source.background(),
                    source.claim(),
                    source.evidence(),
                    source.why());
        }
    }

    static AlertView of(Alert alert) {
        Fact fact = alert.fact();
        return new AlertView(
                alert.id(),
                fact.headline(),
                fact.severity(),
                fact.revision(),
                fact.changed(),
                fact.alerting(),
                fact.dossier(),
                fact.claim(),
                Places.name(fact.claim().jurisdiction()),
                fact.firstSeen(),
                fact.lastSeen(),
                fact.corroboration(),
                fact.official(),
                fact.history(),
                fact.sources().stream().map(SourceView::of).toList(),
                alert.handling(),
                alert.supersededBy(),
                alert.createdAt(),
                alert.changedAt());
    }
}
