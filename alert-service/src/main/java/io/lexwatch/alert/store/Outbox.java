package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/** The small collection of {@link Due}: what is still to be delivered. */
@ApplicationScoped
public class Outbox {

    private final MongoCollection<Due> outbox;

    @Inject
    public Outbox(Database database) {
        this.outbox = database.collection("outbox", Due.class);
    }

    /** Puts it in, unless it is in already. */
    public void add(Due due) {
        Duplicates.retried(() -> outbox.updateOne(
                Filters.eq("_id", due.id()),
                Updates.combine(
                        Updates.setOnInsert("endpointId", due.endpointId()),
                        Updates.setOnInsert("alertId", due.alertId()),
                        Updates.setOnInsert("revision", due.revision()),
                        Updates.setOnInsert("story", due.story()),
                        Updates.setOnInsert("createdAt", due.createdAt()),
                        Updates.setOnInsert("dueAt", due.dueAt()),
                        Updates.setOnInsert("attempts", due.attempts())),
                new UpdateOptions().upsert(true)));
    }

    /** The endpoints that have anything due. */
    public Set<String> endpointsDue(Instant now) {
        var endpoints = new TreeSet<String>();
        outbox.withDocumentClass(Document.class)
                .find(Filters.lte("dueAt", now))
                .projection(Projections.include("endpointId"))
                .forEach(due -> endpoints.add(due.getString("endpointId")));
        return endpoints;
    }

    /** What is due for an endpoint, oldest first. */
    public List<Due> due(String endpointId, Instant now, int limit) {
        return outbox.find(Filters.and(Filters.eq("endpointId", endpointId), Filters.lte("dueAt", now)))
                .sort(Sorts.ascending("createdAt", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How much is due. */
    public long countDue(Instant now) {
        return outbox.countDocuments(Filters.lte("dueAt", now));
    }

    /** When the oldest of what is due became so. */
    public Optional<Instant> oldestDue(Instant now) {
        return Optional.ofNullable(outbox.find(Filters.lte("dueAt", now))
                        .sort(Sorts.ascending("dueAt"))
                        .first())
                .map(Due::dueAt);
    }

    /** Everything that waits for an endpoint. */
    public List<Due> waiting(String endpointId) {
        return outbox.find(Filters.eq("endpointId", endpointId)).into(new ArrayList<>());
    }

    /** Which of these deliveries still wait. */
    public List<Due> waiting(Collection<String> deliveryIds) {
        return outbox.find(Filters.in("_id", deliveryIds)).into(new ArrayList<>());
    }

    /** Tries it again later. */
    public void postpone(String id, Instant dueAt, int attempts, Instant firstFailedAt) {
        outbox.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.max("dueAt", dueAt),
                        Updates.max("attempts", attempts),
                        Updates.set("firstFailedAt", firstFailedAt)));
    }

    public void remove(String id) {
        outbox.deleteOne(Filters.eq("_id", id));
    }

    public long size() {
        return outbox.countDocuments();
    }
}
