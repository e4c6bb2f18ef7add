package io.lexwatch.contract;

import java.time.Instant;
import java.util.List;

/**
 * The synthetic item that goes the whole way so that silence is noticed: ingest publishes it, the classifier flags it as it
 * flags any other, the alert service tells it to the dead-man's switch alone.
 */
public final class Canary {

    /** Feed id of every such item; no real feed may have it. */
    public static final String FEED = "lexwatch-canary";

    private static final String TITLE = "TikTok to leave Hong Kong over national security law";
    private static final String TEXT =
            "TikTok said it will stop operations in Hong Kong because of the national security law.";

    private Canary() {}

    /** The item of a moment; the same moment gives the same item. */
    public static NewsItem item(Instant at) {
        return new NewsItem(
                FEED + "/" + at.toEpochMilli(),
                1,
                FEED,
                "Lexwatch",
                SourceKind.OFFICIAL,
                null,
                TITLE,
                TEXT,
                "en",
                List.of(),
                at,
                null,
                at,
                false);
    }

    public static boolean is(NewsItem item) {
        return FEED.equals(item.feedId());
    }
}
