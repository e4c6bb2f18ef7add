package io.lexwatch.alert.store;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Who wants to hear of what.
 *
 * @param filter as JSON, in the language of the subscription package; {@code {}} takes everything
 * @param endpoints ids of the receivers
 * @param paused that nothing is sent for it for now
 * @param updates {@value #ALL}, {@value #MATERIAL} or {@value #NONE}: what is sent of an alert that moves on; all of it
 *     are also further independent publishers
 * @param minCorroboration how many independent publishers it takes
 * @param digest null to be told at once, else when
 * @param about {@value #ALERTS}, or {@value #OPERATIONS}: feeds, stages and endpoints that stop working; no filter then
 * @param version grows with each change
 */
public record Subscription(
        @BsonId String id,
        String name,
        String filter,
        List<String> endpoints,
        boolean paused,
        String updates,
        Integer minCorroboration,
        Digest digest,
        String about,
        Instant createdAt,
        long version) {

    public static final String ALL = "all";
    public static final String MATERIAL = "material";
    public static final String NONE = "none";

    public static final String ALERTS = "alerts";
    public static final String OPERATIONS = "operations";

    public Subscription {
        endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
        updates = updates == null ? MATERIAL : updates;
        about = about == null ? ALERTS : about;
    }

    /** Whether it is told of feeds, stages and endpoints instead of alerts. */
    public boolean isAboutOperations() {
        return OPERATIONS.equals(about);
    }

    /** The next version, to other endpoints. */
    public Subscription toEndpoints(List<String> others) {
        return new Subscription(
                id, name, filter, others, paused, updates, minCorroboration, digest, about, createdAt, version + 1);
    }

    /** The next version, paused or not. */
    public Subscription paused(boolean now) {
        return new Subscription(
                id, name, filter, endpoints, now, updates, minCorroboration, digest, about, createdAt, version + 1);
    }
}
