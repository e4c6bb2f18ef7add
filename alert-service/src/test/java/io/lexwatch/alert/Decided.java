package io.lexwatch.alert;

import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.SourceKind;
import io.lexwatch.contract.Verdict;
import java.time.Instant;
import java.util.List;

/** Verdicts for tests, as the classifier gives them. */
public final class Decided {

    private static final double THRESHOLD = 0.5;

    private Decided() {}

    /** On an item that is flagged. */
    public static Verdict flagged(FlaggedItem item, Instant at) {
        return verdict(
                item.item(),
                Verdict.Outcome.FLAGGED,
                item.score(),
                item.findings().size(),
                new Verdict.Origin(0, 0),
                at);
    }

    /** On an item whose score is too low. */
    public static Verdict rejected(NewsItem item, double score, Verdict.Origin origin, Instant at) {
        return verdict(item, Verdict.Outcome.REJECTED, score, 0, origin, at);
    }

    /** On an item that mentions nothing. */
    public static Verdict unread(NewsItem item, Instant at) {
        return verdict(item, Verdict.Outcome.NO_MENTION, null, 0, new Verdict.Origin(0, 0), at);
    }

    private static Verdict verdict(
            NewsItem item, Verdict.Outcome outcome, Double score, int findings, Verdict.Origin origin, Instant at) {
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
                score == null ? null : THRESHOLD,
                findings,
                item.language(),
                "model-1",
                "catalog-1",
                origin,
                at);
    }

    /** An item of a feed. */
    public static NewsItem item(String id, String url, String title, String text, Instant at) {
        return new NewsItem(
                id,
                1,
                "feed-1",
                "Example Times",
                SourceKind.PRESS,
                url,
                title,
                text,
                "en",
                List.of(),
                at,
                null,
                at,
                false);
    }
}
