package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What was answered to a request that may be sent again.
 *
 * @param id of the caller and the key they sent with it
 * @param request hash of all that was asked
 * @param at when it began
 * @param status null while it is under way
 * @param secret whether the answer held a secret, and is therefore not kept
 */
public record KeptAnswer(
        @BsonId String id, String request, Instant at, Integer status, String etag, String body, boolean secret) {

    /** A request that is under way. */
    static KeptAnswer begun(String id, String request, Instant now) {
        return new KeptAnswer(id, request, now, null, null, null, false);
    }
}
