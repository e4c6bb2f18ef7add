package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A fact under the id that it is known by, with what was done about it.
 *
 * @param groupVersion version of the group that the fact was computed from; an older one never replaces a newer
 * @param matchedRevision the newest revision that subscriptions were matched with
 * @param matchedCorroboration the most independent publishers that they were matched with
 * @param supersededBy the alert that its sources went to, {@value #WITHDRAWN}, or null
 * @param changedAt when anything of it changed last
 */
public record Alert(
        @BsonId String id,
        long groupVersion,
        Fact fact,
        Integer matchedRevision,
        Integer matchedCorroboration,
        String supersededBy,
        Handling handling,
        Instant createdAt,
        Instant changedAt) {

    /** Stands for the alert that sources went to which say nothing of the kind any more, read again by a later classifier. */
    public static final String WITHDRAWN = "withdrawn";

    /** No subscription waits for more voices than so many. */
    public static final int MANY = 10;

    public Alert {
        matchedRevision = matchedRevision == null ? 0 : matchedRevision;
        matchedCorroboration = matchedCorroboration == null ? 0 : matchedCorroboration;
        handling = handling == null ? Handling.untouched() : handling;
    }

    /** Whether more publishers than were told of say the same, and nothing else is new. */
    public boolean confirmed() {
        return fact.revision() == matchedRevision
                && matchedCorroboration > 0
                && fact.corroboration() > matchedCorroboration;
    }

    /** As it is told when further publishers confirm it. */
    public Alert asConfirmed() {
        String by = "confirmed by " + fact.corroboration() + " independent publishers";
        return new Alert(
                id,
                groupVersion,
                fact.withChange(by),
                matchedRevision,
                matchedCorroboration,
                supersededBy,
                handling,
                createdAt,
                changedAt);
    }

    /** Whether there is a revision that nobody has been told of yet, or more voices than when somebody was. */
    public boolean unmatched() {
        return supersededBy == null && isNews(fact, matchedRevision, matchedCorroboration);
    }

    /** Whether a fact is news to those who were told of a revision and of so many voices; 0 where nobody was. */
    public static boolean isNews(Fact fact, int toldRevision, int toldCorroboration) {
        boolean moreVoices = fact.corroboration() > toldCorroboration && toldCorroboration < MANY;
        return fact.alerting() && (fact.revision() > toldRevision || moreVoices);
    }
}
