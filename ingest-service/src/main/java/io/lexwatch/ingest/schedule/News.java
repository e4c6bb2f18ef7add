package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.ingest.feed.Comparison;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.feed.ItemMemory;
import io.lexwatch.ingest.feed.Sighting;
import io.lexwatch.ingest.parse.FeedDocument;
import io.lexwatch.ingest.parse.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What of an answer is worth publishing: items that are new or say something new, history marked as such.
 *
 * @param newest when the newest item of the answer appeared, or null
 */
record News(Comparison comparison, List<NewsItem> items, Instant newest) {

    /** What is older than this when its feed is added or comes back is history. */
    private static final Duration RECENT = Duration.ofHours(48);

    static News of(Feed feed, FeedState before, FeedDocument whole, Instant now) {
        var document = whole.withoutEmptyItems();
        var sightings = document.items().stream()
                .map(item -> new Sighting(item.identity(), item.url(), item.title(), item.text()))
                .toList();
        boolean returning = (before.isFirst() || wasAway(before, now)) && !feed.historyIsNews();
        var comparison = before.memory()
                .compare(sightings, i -> returning && old(document.items().get(i), now));
        var items = comparison.changes().stream()
                .map(change -> item(feed, document, change, now))
                .toList();
        return new News(comparison, items, newest(feed, document, comparison, before, now));
    }

    /** A feed that could not be read for so long comes back with history in it. */
    private static boolean wasAway(FeedState before, Instant now) {
        var condition = before.condition();
        boolean away = condition.status() == Status.FAILING || condition.status() == Status.GONE;
        return away && condition.since().isBefore(now.minus(RECENT));
    }

    private static boolean old(FeedItem item, Instant now) {
        var date = item.publishedAt() != null ? item.publishedAt() : item.updatedAt();
        return date == null || date.isBefore(now.minus(RECENT));
    }

    private static NewsItem item(Feed feed, FeedDocument document, Comparison.Change change, Instant now) {
        var item = document.items().get(change.index());
        return new NewsItem(
                feed.id() + "-" + HexFormat.of().toHexDigits(change.itemNumber()),
                change.revision(),
                feed.id(),
                publisher(feed, document),
                feed.sourceKind(),
                item.url(),
                item.title(),
                item.text(),
                item.language() != null ? item.language() : document.language(),
                item.categories(),
                item.publishedAt() != null ? item.publishedAt() : item.updatedAt(),
                item.updatedAt(),
                now,
                change.wasHistory());
    }

    /** The number that an item's id was made of. */
    static long itemNumber(NewsItem item) {
        return HexFormat.fromHexDigitsToLong(
                item.id(), item.id().length() - 16, item.id().length());
    }

    private static String publisher(Feed feed, FeedDocument document) {
        if (feed.publisher() != null) {
            return feed.publisher();
        }
        if (feed.title() != null) {
            return feed.title();
        }
        return document.title().isEmpty() ? FeedAddress.host(feed.url()) : document.title();
    }

    private static Instant newest(
            Feed feed, FeedDocument document, Comparison comparison, FeedState before, Instant now) {
        // Where old items count as news, as in a replay, their dates do not say how long the feed has been silent.
        if (feed.historyIsNews() && !comparison.changes().isEmpty()) {
            return now;
        }
        var newest = before.lastItem();
        for (var change : comparison.changes()) {
            var date = document.items().get(change.index()).publishedAt();
            var appeared = date == null || date.isAfter(now) ? before.isFirst() ? null : now : date;
            if (appeared != null && (newest == null || appeared.isAfter(newest))) {
                newest = appeared;
            }
        }
        return newest;
    }

    /** The state with what is now known of the feed's items. */
    FeedState remember(FeedState state, ItemMemory memory) {
        return new FeedState(
                state.feedId(),
                state.sequence(),
                state.title(),
                state.polling(),
                state.validators(),
                state.condition(),
                state.redirect(),
                state.push(),
                state.gap(),
                newest,
                state.published() + items.size(),
                state.overruns(),
                memory);
    }
}
