package io.lexwatch.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attributes that a record carries in its Kafka headers: CloudEvents 1.0 in the binary mode of its Kafka protocol
 * binding ({@code ce_} prefix, UTF-8 values).
 *
 * @param id unique for the source: item id and revision
 * @param source which service wrote it, as a URI reference: {@code /lexwatch/ingest}
 * @param type what it is: {@code io.lexwatch.news-item.v1}
 * @param time when it was written
 */
public record EventHeaders(String id, String source, String type, Instant time) {

    public static final String NEWS_ITEM_TYPE = "io.lexwatch.news-item.v1";
    public static final String FLAGGED_ITEM_TYPE = "io.lexwatch.flagged-item.v1";
    public static final String VERDICT_TYPE = "io.lexwatch.verdict.v1";
    public static final String REPLAYED_ITEM_TYPE = "io.lexwatch.replayed-item.v1";
    public static final String REPLAY_PROGRESS_TYPE = "io.lexwatch.replay-progress.v1";
    public static final String FEED_HEALTH_TYPE = "io.lexwatch.feed-health.v1";

    /** Headers that a dead letter carries beside those of the record it was. */
    public static final String DEAD_LETTER_REASON = "lexwatch-dead-letter-reason";

    public static final String DEAD_LETTER_CAUSE = "lexwatch-dead-letter-cause";
    public static final String DEAD_LETTER_TOPIC = "lexwatch-dead-letter-topic";
    public static final String DEAD_LETTER_PARTITION = "lexwatch-dead-letter-partition";
    public static final String DEAD_LETTER_OFFSET = "lexwatch-dead-letter-offset";

    /** Name and value of each header, in a stable order. */
    public Map<String, String> asMap() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_time", time.toString());
        headers.put("content-type", "application/json");
        return headers;
    }
}
