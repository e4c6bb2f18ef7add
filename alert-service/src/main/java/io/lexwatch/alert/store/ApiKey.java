package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * That whoever shows a key may do something.
 *
 * @param id names the key; no secret
 * @param name who holds it
 * @param scope read, write or admin
 * @param hash hash of the key, which itself is kept nowhere
 * @param lastUsedAt to the minute; null where it was never used
 * @param expiresAt when it stops working; null for never
 */
public record ApiKey(
        @BsonId String id,
        String name,
        String scope,
        String hash,
        String createdBy,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {}
