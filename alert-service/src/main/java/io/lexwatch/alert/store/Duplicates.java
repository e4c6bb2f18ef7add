package io.lexwatch.alert.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;

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

    /** Runs an upsert again where another one of the same id came between: the second run finds what that one wrote. */
    static <T> T retried(java.util.function.Supplier<T> upsert) {
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
