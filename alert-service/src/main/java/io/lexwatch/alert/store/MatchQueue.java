package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The small collection of {@link Unmatched}: what is still to be matched with the subscriptions. */
@ApplicationScoped
public class MatchQueue {

    private final MongoCollection<Unmatched> queue;

    @Inject
    public MatchQueue(Database database) {
        this.queue = database.collection("unmatched", Unmatched.class);
    }

    /** Marks an alert at a version; marking it again changes nothing. */
    public void add(String alertId, long version, Instant now) {
        Duplicates.retried(() -> queue.updateOne(
                Filters.eq("_id", alertId),
                Updates.combine(Updates.max("version", version), Updates.setOnInsert("at", now)),
                new UpdateOptions().upsert(true)));
    }

    /** The oldest marks first. */
    public List<Unmatched> next(int limit) {
        return queue.find().sort(Sorts.ascending("at")).limit(limit).into(new ArrayList<>());
    }

    /** Clears a mark, unless a newer version came between. */
    public void clear(String alertId, long version) {
        queue.deleteOne(Filters.and(Filters.eq("_id", alertId), Filters.lte("version", version)));
    }
}
