package io.lexwatch.alert.store;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What an analyst said of an item, kept as an example that the classifier can be measured and taught with.
 *
 * @param feed who published it, or the feed's id
 * @param text as much of the item's text as could be had; empty where there was none
 * @param extent how much that is: {@value #WHOLE}, {@value #EXCERPT} or {@value #TITLE}
 * @param dataLaw whether it reports on a data law
 * @param corporateResponse whether it reports a company's response to one; null where nobody said
 * @param topics what the law governs, as codes; null where nobody said
 * @param note what was said beside, or null
 * @param alertId the alert whose handling it comes from; null where it is a miss
 */
public record Label(
        @BsonId String itemId,
        String url,
        String feed,
        Instant publishedAt,
        String title,
        String text,
        String extent,
        boolean dataLaw,
        Boolean corporateResponse,
        List<String> topics,
        String note,
        String alertId,
        String by,
        Instant at) {

    /** The text as it was read. */
    public static final String WHOLE = "whole";

    /** The sentences that findings were read from, and what stands around them. */
    public static final String EXCERPT = "excerpt";

    /** No text, but the title. */
    public static final String TITLE = "title";

    public Label {
        title = title == null ? "" : title;
        text = text == null ? "" : text;
    }
}
