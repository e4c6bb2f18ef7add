package io.lexwatch.ingest.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.lexwatch.contract.FeedHealth.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What was last seen of a feed: the record on topic {@code feed-state}, written in one transaction with the items that
 * the poll found.
 *
 * @param sequence higher with every record; the highest is valid, wherever it stands
 * @param title the feed's own
 * @param polling when it was and will be polled
 * @param validators for conditional requests
 * @param condition how it is
 * @param redirect a permanent redirect seen, and how often; null where there is none
 * @param push its WebSub subscription; null where there is none
 * @param gap usual time between two items, or null
 * @param lastItem when its newest item appeared, or null
 * @param published items published since it was registered
 * @param overruns answers that shared no item with the one before
 * @param memory the items it is known to have had
 */
public record FeedState(
        String feedId,
        long sequence,
        String title,
        Polling polling,
        Validators validators,
        Condition condition,
        Redirect redirect,
        Push push,
        Duration gap,
        Instant lastItem,
        long published,
        int overruns,
        ItemMemory memory) {

    public FeedState {
        Objects.requireNonNull(feedId, "a state is that of a feed");
        Objects.requireNonNull(polling, "a state has the times of polls");
        Objects.requireNonNull(validators, "a state has validators, or none");
        Objects.requireNonNull(condition, "a state has a condition");
        Objects.requireNonNull(memory, "a state has a memory of items");
    }

    /** Times of polls. */
    public record Polling(Instant last, Instant lastSuccess, Instant next, int failures) {}

    /**
     * What a server gave to ask "has it changed?" with.
     *
     * @param cut where the last answer was cut off, or null where it was whole
     */
    public record Validators(String etag, String lastModified, Long cut) {
        public static final Validators NONE = new Validators(null, null, null);

        /** These with what an answer without a body gave; the same object where that is nothing new. */
        public Validators renewed(String newEtag, String newLastModified) {
            boolean same = (newEtag == null || newEtag.equals(etag))
                    && (newLastModified == null || newLastModified.equals(lastModified));
            return same
                    ? this
                    : new Validators(
                            newEtag != null ? newEtag : etag,
                            newLastModified != null ? newLastModified : lastModified,
                            cut);
        }
    }

    /** Health, why, and since when. */
    public record Condition(Status status, String reason, Instant since) {}

    /** Where a permanent redirect leads, and how many answers in a row said so. */
    public record Redirect(String url, int seen) {}

    /** A WebSub subscription. */
    public record Push(String hub, String topic, String secret, String token, Instant requested, Instant until) {}

    /** Before the first poll. */
    public static FeedState unseen(String feedId, Instant now) {
        return new FeedState(
                feedId,
                0,
                null,
                new Polling(null, null, now, 0),
                Validators.NONE,
                new Condition(Status.NEW, "", now),
                null,
                null,
                null,
                null,
                0,
                0,
                ItemMemory.EMPTY);
    }

    /** Whether it was ever read. */
    @JsonIgnore
    public boolean isFirst() {
        return polling.lastSuccess() == null;
    }

    /** Whether everything but the times of polls is as in the other: then there is nothing worth writing. */
    public boolean saysSameAs(FeedState other) {
        return withoutTimes().equals(other.withoutTimes());
    }

    private FeedState withoutTimes() {
        return new FeedState(
                feedId,
                0,
                title,
                new Polling(
                        null,
                        isFirst() ? null : Instant.EPOCH,
                        polling.next() == null ? null : Instant.EPOCH,
                        polling.failures()),
                validators,
                condition,
                redirect,
                push,
                null,
                lastItem,
                published,
                overruns,
                memory);
    }

    /** The same at a later poll time. */
    public FeedState next(Instant next) {
        return with(new Polling(polling.last(), polling.lastSuccess(), next, polling.failures()));
    }

    public FeedState with(Polling changed) {
        return new FeedState(
                feedId,
                sequence,
                title,
                changed,
                validators,
                condition,
                redirect,
                push,
                gap,
                lastItem,
                published,
                overruns,
                memory);
    }

    public FeedState with(Push changed) {
        return new FeedState(
                feedId,
                sequence,
                title,
                polling,
                validators,
                condition,
                redirect,
                changed,
                gap,
                lastItem,
                published,
                overruns,
                memory);
    }

    public FeedState with(ItemMemory changed) {
        return new FeedState(
                feedId,
                sequence,
                title,
                polling,
                validators,
                condition,
                redirect,
                push,
                gap,
                lastItem,
                published,
                overruns,
                changed);
    }

    /** The record after this one. */
    public FeedState numbered(long number) {
        return new FeedState(
                feedId,
                number,
                title,
                polling,
                validators,
                condition,
                redirect,
                push,
                gap,
                lastItem,
                published,
                overruns,
                memory);
    }
}
