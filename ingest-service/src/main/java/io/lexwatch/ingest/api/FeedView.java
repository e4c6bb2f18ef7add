package io.lexwatch.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.contract.SourceKind;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.ingest.feed.FeedState;
import java.time.Instant;
import java.util.Locale;

/** A feed as REST shows it; credentials in its address are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(
        String id,
        String url,
        String title,
        String publisher,
        SourceKind sourceKind,
        String interval,
        boolean historyIsNews,
        String fullText,
        String movedFrom,
        Health health) {

    /**
     * How the feed is.
     *
     * @param items published since it was added
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Health(
            Status status,
            String reason,
            Instant since,
            Instant lastPoll,
            Instant lastItem,
            Instant nextPoll,
            long items,
            int overruns,
            boolean pushed) {}

    static FeedView of(Feed feed, FeedState state) {
        return new FeedView(
                feed.id(),
                FeedAddress.shown(feed.url()),
                feed.title() != null ? feed.title() : state.title(),
                feed.publisher(),
                feed.sourceKind(),
                feed.interval() == null ? null : feed.interval().toString(),
                feed.historyIsNews(),
                feed.fullText().name().toLowerCase(Locale.ROOT),
                feed.movedFrom() == null ? null : FeedAddress.shown(feed.movedFrom()),
                health(state));
    }

    private static Health health(FeedState state) {
        var condition = state.condition();
        var polling = state.polling();
        return new Health(
                condition.status(),
                condition.reason(),
                condition.since(),
                polling.last(),
                state.lastItem(),
                polling.next(),
                state.published(),
                state.overruns(),
                state.push() != null && state.push().until() != null);
    }
}
