package io.lexwatch.alert.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells the answer "there is one with this id already" from all other errors, in whichever form the driver brings it. */
final class Duplicates {

    private static final int TRIES = 5;

    private Duplicates() {}

    static boolean isDuplicate(MongoException e) {
        if (e instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteConcernError() == null
                    && bulk.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        }
        return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /**
     * Runs an upsert that takes only what is older, once more where it meets a duplicate: the other one may have been
     * inserted between its look and its insert, and be older. Answers nothing where there is something as new already.
     */
    static <T> Optional<T> unlessNewer(Supplier<T> upsert) {
        for (boolean again = false; ; again = true) {
            try {
                return Optional.ofNullable(upsert.get());
            } catch (MongoException e) {
                if (!isDuplicate(e)) {
                    throw e;
                }
                if (again) {
                    return Optional.empty();
                }
            }
        }
    }

    /** Runs an upsert again where another one of the same id came between: the second run finds what that one wrote. */
    static <T> T retried(Supplier<T> upsert) {
        for (int tries = 1; ; tries++) {
            try {
                return upsert.get();
            } catch (MongoException e) {
                if (!isDuplicate(e) || tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
