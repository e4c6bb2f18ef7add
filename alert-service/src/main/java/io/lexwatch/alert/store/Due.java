package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A delivery that is still to be made: the small queue beside the large log.
 *
 * @param id of the {@link Delivery}
 * @param story what it may share a message with
 * @param attempts how many were made
 * @param firstFailedAt when the first attempt failed; null where none has
 */
public record Due(
        @BsonId String id,
        String endpointId,
        String alertId,
        int revision,
        String story,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        Instant firstFailedAt) {}
