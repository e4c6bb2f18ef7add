package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * That a user has read an alert.
 *
 * @param id user|alert
 * @param revision the newest that was read
 */
public record ReadMark(@BsonId String id, int revision, Instant at) {}
