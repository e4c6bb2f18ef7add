package io.lexwatch.alert.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** The small collection of {@link Lease}; time is the database's, so that replicas' clocks may differ. */
@ApplicationScoped
public class Leases {

    private final MongoCollection<Lease> leases;
    private final Database database;

    @Inject
    public Leases(Database database) {
        this.leases = database.collection("leases", Lease.class);
        this.database = database;
    }

    /** Takes or renews a lease; false where another owner holds it. */
    public boolean take(String id, String owner, Duration length) {
        Instant now = database.now();
        try {
            leases.findOneAndUpdate(
                    Filters.and(
                            Filters.eq("_id", id), Filters.or(Filters.eq("owner", owner), Filters.lt("until", now))),
                    Updates.combine(Updates.set("owner", owner), Updates.set("until", now.plus(length))),
                    new FindOneAndUpdateOptions().upsert(true));
            return true;
        } catch (MongoException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Gives a lease back early. */
    public void release(String id, String owner) {
        leases.deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("owner", owner)));
    }
}
