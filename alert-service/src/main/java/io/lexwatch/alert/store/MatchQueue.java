package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The small collection of {@link Unmatched}: what is still to be matched with the subscriptions. */
@ApplicationScoped
public class MatchQueue {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Unmatched> queue;
    private volatile Runnable added = () -> {};

    @Inject
    public MatchQueue(Database database) {
        this.queue = database.collection("unmatched", Unmatched.class);
    }

    /** Wakes who waits in this process for alerts to be marked. */
    public void onAdded(Runnable listener) {
        added = listener;
    }

    /**
     * Marks alerts; marking one again changes nothing.
     *
     * @param versions by the alert's id
     */
    public void add(Map<String, Long> versions, Instant now) {
        if (versions.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Unmatched>> marks = new ArrayList<>();
        versions.forEach((alertId, version) -> marks.add(new UpdateOneModel<>(
                Filters.eq("_id", alertId),
                Updates.combine(Updates.max("version", version), Updates.setOnInsert("at", now)),
                new UpdateOptions().upsert(true))));
        Duplicates.retried(() -> queue.bulkWrite(marks, UNORDERED));
        added.run();
    }

    /** The oldest marks first. */
    public List<Unmatched> next(int limit) {
        return queue.find().sort(Sorts.ascending("at")).limit(limit).into(new ArrayList<>());
    }

    /**
     * Clears marks, but for those that a newer version came to meanwhile.
     *
     * @param versions by the alert's id
     */
    public void clear(Map<String, Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        List<DeleteOneModel<Unmatched>> cleared = new ArrayList<>();
        versions.forEach((alertId, version) -> cleared.add(
                new DeleteOneModel<>(Filters.and(Filters.eq("_id", alertId), Filters.lte("version", version)))));
        queue.bulkWrite(cleared, UNORDERED);
    }
}
