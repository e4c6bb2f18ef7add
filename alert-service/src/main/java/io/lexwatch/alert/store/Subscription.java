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
 * @param updates {@value #MATERIAL} or {@value #NONE}: what is sent of an alert that moves on
 * @param minCorroboration how many independent publishers it takes
 * @param digest null to be told at once, else when
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
        Instant createdAt,
        long version) {

    public static final String MATERIAL = "material";
    public static final String NONE = "none";

    public Subscription {
        endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
        updates = updates == null ? MATERIAL : updates;
    }
}
