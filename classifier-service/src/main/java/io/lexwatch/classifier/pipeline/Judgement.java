package io.lexwatch.classifier.pipeline;

import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.Verdict;
import java.time.Clock;

/** Says what was decided on an item and by which measure, whatever it was. */
public final class Judgement {

    private final Clock clock;

    public Judgement(Clock clock) {
        this.clock = clock;
    }

    /** Of an item that went through the cascade. */
    public Verdict of(NewsItem item, Classification classification, double threshold, Verdict.Origin origin) {
        Double score = classification.read() ? classification.score() : null;
        return verdict(
                item,
                outcome(classification),
                score,
                score == null ? null : threshold,
                classification.findings().size(),
                classification.dataLaw() ? classification.language() : item.language(),
                classification.modelVersion(),
                classification.catalogVersion(),
                origin);
    }

    /** Of an item that the cascade failed on. */
    public Verdict failed(NewsItem item, String modelVersion, String catalogVersion, Verdict.Origin origin) {
        return verdict(
                item, Verdict.Outcome.FAILED, null, null, 0, item.language(), modelVersion, catalogVersion, origin);
    }

    private static Verdict.Outcome outcome(Classification classification) {
        if (classification.dataLaw()) {
            return Verdict.Outcome.FLAGGED;
        }
        return classification.read() ? Verdict.Outcome.REJECTED : Verdict.Outcome.NO_MENTION;
    }

    private Verdict verdict(
            NewsItem item,
            Verdict.Outcome outcome,
            Double score,
            Double threshold,
            int findings,
            String language,
            String modelVersion,
            String catalogVersion,
            Verdict.Origin origin) {
        return new Verdict(
                item.id(),
                item.revision(),
                item.feedId(),
                item.publisher(),
                item.url(),
                item.title(),
                item.publishedAt(),
                item.fetchedAt(),
                item.backfill(),
                outcome,
                score,
                threshold,
                findings,
                language,
                modelVersion,
                catalogVersion,
                origin,
                clock.instant());
    }
}
