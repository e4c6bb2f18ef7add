package io.lexwatch.alert.receive;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.lexwatch.alert.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Tells an outage from poison. While the database is away, work waits and is tried again without limit; work that fails
 * although the database answers is given up after some tries, for it would fail for ever.
 */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int TRIES_WHILE_UP = 5;

    private final Database database;

    @Inject
    public Patience(Database database) {
        this.database = database;
    }

    void untilSaved(Runnable work) throws InterruptedException {
        Duration wait = FIRST_WAIT;
        int failedWhileUp = 0;
        while (true) {
            try {
                work.run();
                return;
            } catch (MongoException e) {
                failedWhileUp = isAway(e) ? 0 : failedWhileUp + 1;
                if (failedWhileUp == TRIES_WHILE_UP) {
                    throw e;
                }
                LOG.warnf("the database did not take a fact; trying again in %s: %s", wait, e.getMessage());
            }
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    private boolean isAway(MongoException failure) {
        if (failure instanceof MongoSocketException || failure instanceof MongoTimeoutException) {
            return true;
        }
        try {
            database.ping();
            return false;
        } catch (MongoException e) {
            return true;
        }
    }
}
