package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** That nobody is told of what a filter takes, until a moment, for a reason. */
public record Silence(@BsonId String id, String filter, String reason, String by, Instant createdAt, Instant until) {}
