package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A stage of the way, as the broker showed it last.
 *
 * @param id its name
 * @param replicas how many work
 * @param waiting records that it has still to handle; 0 where it reads none
 * @param at when that was
 */
public record StageState(@BsonId String id, int replicas, long waiting, Instant at) {}
