package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A receiver.
 *
 * @param channel webhook, slack, slack-bot, teams or email
 * @param url where it listens, or for e-mail {@code mailto:}; itself a secret for chat channels
 * @param secret signs what is sent; null for channels that sign nothing
 * @param previousSecret the one before the last rotation, signed with as well until {@code previousSecretUntil}
 * @param disabled why nothing is sent to it any more; null where it is in use
 * @param failingSince since when every attempt failed; null where the last one succeeded
 * @param version grows with each change by a person
 */
public record Endpoint(
        @BsonId String id,
        String name,
        String channel,
        String url,
        String secret,
        String previousSecret,
        Instant previousSecretUntil,
        Double perSecond,
        String disabled,
        Instant failingSince,
        Instant createdAt,
        long version) {

    /** Never shows an address or a secret, whoever prints it. */
    @Override
    public String toString() {
        return "endpoint " + id + " (" + channel + ")";
    }
}
