package io.lexwatch.alert.store;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One revision of one alert for one endpoint: made once, whatever happens.
 *
 * @param id alert|revision|endpoint
 * @param webhookId what every attempt carries, so that a receiver can drop repeats
 * @param state {@value #PENDING}, {@value #DELIVERED}, {@value #DEAD} or {@value #CANCELLED}
 */
public record Delivery(
        @BsonId String id,
        String webhookId,
        String alertId,
        int revision,
        String endpointId,
        String subscriptionId,
        String headline,
        String state,
        Instant createdAt,
        Instant finishedAt,
        List<Attempt> attempts) {

    public static final String PENDING = "pending";
    public static final String DELIVERED = "delivered";
    public static final String DEAD = "dead";
    public static final String CANCELLED = "cancelled";

    public Delivery {
        attempts = attempts == null ? List.of() : attempts;
    }

    /** The id that makes a delivery happen once. */
    public static String id(String alertId, int revision, String endpointId) {
        return alertId + "|" + revision + "|" + endpointId;
    }
}
