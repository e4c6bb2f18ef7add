package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The message that an endpoint was first told a story with, so that what follows goes below it.
 *
 * @param id endpoint and story, joined by {@code |}
 * @param thread the receiver's own id of that message
 */
public record StoryThread(@BsonId String id, String thread, Instant at) {}
