package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/** That an alert changed: what each replica's index follows. */
public record Change(@BsonId ObjectId id, String alertId, Instant at) {}
