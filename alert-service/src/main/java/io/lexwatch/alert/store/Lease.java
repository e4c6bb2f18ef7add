package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** That a replica alone works on something until a moment of the database's clock. */
public record Lease(@BsonId String id, String owner, Instant until) {}
