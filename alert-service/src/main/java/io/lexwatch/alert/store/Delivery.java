package io.lexwatch.alert.store;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One revision of one alert, or one notice to operators, for one endpoint: made once, whatever happens.
 *
 * @param id alert|revision|endpoint, or for a confirmation alert|revision|by|publishers|endpoint
 * @param alertId null for a notice to operators, whose headline is all there is to it
 * @param webhookId what every attempt carries, so that a receiver can drop repeats
 * @param state {@value #PENDING}, {@value #DELIVERED}, {@value #DEAD}, {@value #SUPERSEDED} by a newer revision that waited
 *     as well, or {@value #CANCELLED}
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

    private static final String CONFIRMED = "|by|";

    public static final String PENDING = "pending";
    public static final String DELIVERED = "delivered";
    public static final String DEAD = "dead";
    public static final String SUPERSEDED = "superseded";
    public static final String CANCELLED = "cancelled";

    public Delivery {
        attempts = attempts == null ? List.of() : attempts;
    }

    /** The id that makes a delivery happen once. */
    public static String id(String alertId, int revision, String endpointId) {
        return alertId + "|" + revision + "|" + endpointId;
    }

    /** The id of telling again that so many publishers now say the same. */
    public static String confirmationId(String alertId, int revision, int publishers, String endpointId) {
        return alertId + "|" + revision + CONFIRMED + publishers + "|" + endpointId;
    }

    /** Whether an id is that of a confirmation. */
    public static boolean isConfirmation(String id) {
        return id.contains(CONFIRMED);
    }
}
