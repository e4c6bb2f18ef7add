package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** That an alert has a revision which subscriptions have not been matched with. */
public record Unmatched(@BsonId String id, int revision, Instant at) {}
