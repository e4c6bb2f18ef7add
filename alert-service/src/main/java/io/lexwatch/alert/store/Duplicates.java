package io.lexwatch.alert.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
     * Runs upserts that take only what is older, those once more that meet a duplicate: the other one may have been inserted
     * between their look and their insert, and be older. Answers which of them found something as new already.
     */
    static <T> Set<Integer> newer(List<T> upserts, Consumer<List<T>> bulk) {
        List<Integer> open = IntStream.range(0, upserts.size()).boxed().toList();
        for (boolean again = false; ; again = true) {
            List<Integer> run = open;
            List<Integer> met = met(run.stream().map(upserts::get).toList(), bulk);
            open = met.stream().map(run::get).toList();
            if (open.isEmpty() || again) {
                return Set.copyOf(open);
            }
        }
    }

    /** Which of them met a duplicate. */
    private static <T> List<Integer> met(List<T> upserts, Consumer<List<T>> bulk) {
        try {
            bulk.accept(upserts);
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
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
