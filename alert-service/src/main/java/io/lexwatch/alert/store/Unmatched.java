package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * That an alert has news which subscriptions have not been matched with.
 *
 * @param version the {@link Alert#groupVersion()} that brought it
 */
public record Unmatched(@BsonId String id, long version, Instant at) {}
