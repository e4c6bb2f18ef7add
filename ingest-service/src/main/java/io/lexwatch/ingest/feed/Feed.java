package io.lexwatch.ingest.feed;

import io.lexwatch.contract.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A feed as it was registered: the record on topic {@code feeds}.
 *
 * @param id stable, made of the address it was first registered with
 * @param url where it is polled, after permanent moves; may carry credentials
 * @param title as given, or null: then the feed's own
 * @param publisher as given, or null: then the title
 * @param interval fixed time between two polls, or null: then adapted to the feed
 * @param historyIsNews whether what it holds when it is added counts as news
 * @param version higher with every change; the highest is valid, wherever it stands
 * @param state that its {@link FeedState} came along from another partition and must be awaited
 * @param movedFrom address before the last permanent move, or null
 * @param addedAt when it was registered
 */
public record Feed(
        String id,
        String url,
        String title,
        String publisher,
        SourceKind sourceKind,
        Duration interval,
        boolean historyIsNews,
        FullText fullText,
        long version,
        boolean state,
        String movedFrom,
        Instant addedAt) {

    /** More edits than a feed has between two moves. */
    private static final long EDITS_A_MOVE = 1_000_000;

    /** Whether articles are fetched behind a feed's summaries. */
    public enum FullText {
        NEVER,
        AUTO,
        ALWAYS
    }

    public Feed {
        Objects.requireNonNull(id, "a feed has an id");
        Objects.requireNonNull(url, "a feed has an address");
        sourceKind = sourceKind == null ? SourceKind.PRESS : sourceKind;
        fullText = fullText == null ? FullText.NEVER : fullText;
    }

    /** The same feed at another address. */
    public Feed at(String newUrl) {
        return new Feed(
                id,
                newUrl,
                title,
                publisher,
                sourceKind,
                interval,
                historyIsNews,
                fullText,
                version + 1,
                state,
                url,
                addedAt);
    }

    /**
     * The same feed in another partition, where its state comes along. Its version is beyond whatever edits of it are still
     * on their way to the partition that it leaves: topics have an order within a partition only.
     */
    public Feed movedAcross() {
        return with((version / EDITS_A_MOVE + 1) * EDITS_A_MOVE, true);
    }

    /** The same feed, whose state comes along from another partition or does not. */
    public Feed withStateAlong(boolean along) {
        return with(version, along);
    }

    private Feed with(long number, boolean along) {
        return new Feed(
                id,
                url,
                title,
                publisher,
                sourceKind,
                interval,
                historyIsNews,
                fullText,
                number,
                along,
                movedFrom,
                addedAt);
    }

    /** The same feed, defined anew where it stands. */
    public Feed changedTo(Feed other) {
        return new Feed(
                id,
                other.url,
                other.title,
                other.publisher,
                other.sourceKind,
                other.interval,
                other.historyIsNews,
                other.fullText,
                version + 1,
                state,
                movedFrom,
                addedAt);
    }
}
