package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How something that operators watch over is: a feed, a stage of the way, an endpoint.
 *
 * @param id kind and subject, joined by {@code |}
 * @param wrong whether it needs somebody
 * @param what how it is, in a sentence
 * @param since since when it is wrong, or right again
 * @param told whether the last notice said that it is wrong
 * @param toldAt when that was; null before the first
 * @param notices how many followed each other within a day
 */
public record Condition(
        @BsonId String id, boolean wrong, String what, Instant since, boolean told, Instant toldAt, int notices) {

    public static final String FEED = "feed";
    public static final String STAGE = "stage";
    public static final String ENDPOINT = "endpoint";

    public static String id(String kind, String subject) {
        return kind + "|" + subject;
    }
}
