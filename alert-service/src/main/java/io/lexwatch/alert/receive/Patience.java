package io.lexwatch.alert.receive;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells poison from trouble. What the database says can never be stored is given up at once; everything else that it answers,
 * or that it answers nothing, is trouble of its own (away, full, without a majority, without the right to write), which
 * somebody ends some day: until then work waits and is tried again without limit.
 */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** Errors of the server that are about the document, by their codes: the same document meets the same again. */
    private static final Set<Integer> POISON = Set.of(
            2, // BadValue
            9, // FailedToParse
            14, // TypeMismatch
            15, // Overflow
            22, // InvalidBSON
            52, // DollarPrefixedFieldName
            56, // EmptyFieldName
            57, // DottedFieldName
            121, // DocumentValidationFailure
            10334, // BSONObjectTooLarge
            17280, // KeyTooLong
            17419, // the document after the update is too large
            17420); // the document after the upsert is too large

    private final Duration firstWait;
    private final Duration longestWait;

    @Inject
    public Patience() {
        this(FIRST_WAIT, LONGEST_WAIT);
    }

    Patience(Duration firstWait, Duration longestWait) {
        this.firstWait = firstWait;
        this.longestWait = longestWait;
    }

    /** Returns when it is saved; throws what can never be, and what fails outside the database. */
    void untilSaved(Runnable work) throws InterruptedException {
        Duration wait = firstWait;
        while (true) {
            try {
                work.run();
                return;
            } catch (MongoException e) {
                if (isPoison(e)) {
                    throw e;
                }
                LOG.warnf("the database did not take a fact; trying again in %s: %s", wait, e.getMessage());
            }
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(longestWait) > 0 ? longestWait : wait.multipliedBy(2);
        }
    }

    private static boolean isPoison(MongoException e) {
        if (e instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteErrors().stream().anyMatch(error -> POISON.contains(error.getCode()));
        }
        return POISON.contains(e.getCode());
    }
}
