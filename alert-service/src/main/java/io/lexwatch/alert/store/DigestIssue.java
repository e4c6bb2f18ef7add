package io.lexwatch.alert.store;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one digest for one endpoint holds, kept from before it is sent, so that every attempt sends the same under the same id.
 *
 * @param id endpoint and story, joined by {@code |}
 * @param deliveries ids of what it tells
 * @param sentAt when the receiver took it; null until then
 */
public record DigestIssue(@BsonId String id, List<String> deliveries, Instant at, Instant sentAt) {}
