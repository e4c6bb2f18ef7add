package io.lexwatch.alert.store;

import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A delivery that is still to be made: the small queue beside the large log.
 *
 * @param id of the {@link Delivery}
 * @param story what it may share a message with: a dossier, the digest that it waits for, or {@value #OPERATIONS}
 * @param attempts how many were made
 * @param firstFailedAt when the first attempt failed; null where none has
 */
public record Due(
        @BsonId String id,
        String endpointId,
        String alertId,
        int revision,
        String story,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        Instant firstFailedAt) {

    /** The story that notices to operators share. */
    public static final String OPERATIONS = "operations";

    static final String DIGEST_PATTERN = "^digest\\|";
    private static final String DIGEST = "digest|";

    /** The story that everything shares which waits for the digest of a moment. */
    public static String digest(Instant moment) {
        return DIGEST + moment;
    }

    /** Whether it is of an alert and waits for no digest. */
    public boolean isAtOnce() {
        return !isOperations() && digestMoment().isEmpty();
    }

    /** Whether it is a notice to operators; such a one has no alert. */
    public boolean isOperations() {
        return OPERATIONS.equals(story);
    }

    /** The moment of the digest that it waits for; empty where it does not. */
    public Optional<Instant> digestMoment() {
        return story.startsWith(DIGEST)
                ? Optional.of(Instant.parse(story.substring(DIGEST.length())))
                : Optional.empty();
    }
}
