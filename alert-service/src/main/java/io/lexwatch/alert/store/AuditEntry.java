package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/** Who changed what, and when. */
public record AuditEntry(@BsonId ObjectId id, Instant at, String by, String action, String subject, String detail) {}
