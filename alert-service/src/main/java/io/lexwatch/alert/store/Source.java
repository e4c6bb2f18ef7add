package io.lexwatch.alert.store;

import java.time.Instant;
import java.util.List;

/**
 * One report of one fact: an item at one revision, and one thing that it says.
 *
 * @param id item, finding and revision, joined by {@code _}: the same whenever the same finding is read again
 * @param revision of the item
 * @param publisherKind PRESS, OFFICIAL, COMPANY or BLOG
 * @param eventTime when it was published, as far as that can be trusted
 * @param backfill that a feed already held it when it was added
 * @param background that the item tells it as earlier history
 * @param fingerprint near-duplicate signature of the item's text; empty where it is too short
 */
public record Source(
        String id,
        String itemId,
        int revision,
        String publisher,
        String publisherKind,
        String url,
        String title,
        String language,
        Instant publishedAt,
        Instant eventTime,
        Instant seenAt,
        boolean backfill,
        boolean background,
        Claim claim,
        List<Quote> evidence,
        Why why,
        int fingerprintVersion,
        List<Long> fingerprint) {

    /** As alerts keep it: signatures are compared in the group alone. */
    public Source withoutFingerprint() {
        return new Source(
                id,
                itemId,
                revision,
                publisher,
                publisherKind,
                url,
                title,
                language,
                publishedAt,
                eventTime,
                seenAt,
                backfill,
                background,
                claim,
                evidence,
                why,
                fingerprintVersion,
                List.of());
    }

    /** As history, which alerts nobody. */
    public Source asBackfill() {
        return new Source(
                id,
                itemId,
                revision,
                publisher,
                publisherKind,
                url,
                title,
                language,
                publishedAt,
                eventTime,
                seenAt,
                true,
                background,
                claim,
                evidence,
                why,
                fingerprintVersion,
                fingerprint);
    }

    /** Its id but for the item's revision: the same when the item was edited. */
    public String unrevisedId() {
        return unrevised(id);
    }

    /** A source's id but for the item's revision, which stands last. */
    public static String unrevised(String sourceId) {
        int revision = sourceId.lastIndexOf('_');
        return revision < 0 ? sourceId : sourceId.substring(0, revision);
    }

    /** Whether it is news: what is history alerts nobody. */
    public boolean alerting() {
        return !backfill && !background;
    }
}
