package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * That whoever has a token may read a subscription's feed.
 *
 * @param id hash of the token, which itself is kept nowhere
 */
public record FeedToken(@BsonId String id, String subscriptionId, Instant createdAt) {}
