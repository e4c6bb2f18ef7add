package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A fact under the id that it is known by, with what was done about it.
 *
 * @param groupVersion version of the group that the fact was computed from; an older one never replaces a newer
 * @param matchedRevision the newest revision that subscriptions were matched with
 * @param supersededBy the alert that its sources went to, or null
 * @param changedAt when anything of it changed last
 */
public record Alert(
        @BsonId String id,
        long groupVersion,
        Fact fact,
        Integer matchedRevision,
        String supersededBy,
        Handling handling,
        Instant createdAt,
        Instant changedAt) {

    public Alert {
        matchedRevision = matchedRevision == null ? 0 : matchedRevision;
        handling = handling == null ? Handling.untouched() : handling;
    }

    /** Whether there is a revision that nobody has been told of yet. */
    public boolean unmatched() {
        return supersededBy == null && fact.revision() > matchedRevision;
    }
}
