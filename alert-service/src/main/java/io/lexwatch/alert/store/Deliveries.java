package io.lexwatch.alert.store;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** The collection of {@link Delivery}: the log of all that was sent, with every attempt. */
@ApplicationScoped
public class Deliveries {

    private final MongoCollection<Delivery> deliveries;

    @Inject
    public Deliveries(Database database) {
        this.deliveries = database.collection("deliveries", Delivery.class);
    }

    /** Logs deliveries that are to be made, unless they are in the log already; answers with the ids of those that were. */
    public Set<String> open(List<Delivery> opened) {
        if (opened.isEmpty()) {
            return Set.of();
        }
        List<UpdateOneModel<Delivery>> upserts =
                opened.stream().map(Deliveries::upsert).toList();
        BulkWriteResult result =
                Duplicates.retried(() -> deliveries.bulkWrite(upserts, new BulkWriteOptions().ordered(false)));
        Set<String> known = opened.stream().map(Delivery::id).collect(Collectors.toCollection(HashSet::new));
        result.getUpserts()
                .forEach(upsert -> known.remove(opened.get(upsert.getIndex()).id()));
        return known;
    }

    private static UpdateOneModel<Delivery> upsert(Delivery delivery) {
        return new UpdateOneModel<>(
                Filters.eq("_id", delivery.id()),
                Updates.combine(
                        Updates.setOnInsert("webhookId", delivery.webhookId()),
                        Updates.setOnInsert("alertId", delivery.alertId()),
                        Updates.setOnInsert("revision", delivery.revision()),
                        Updates.setOnInsert("endpointId", delivery.endpointId()),
                        Updates.setOnInsert("subscriptionId", delivery.subscriptionId()),
                        Updates.setOnInsert("headline", delivery.headline()),
                        Updates.setOnInsert("state", delivery.state()),
                        Updates.setOnInsert("createdAt", delivery.createdAt())),
                new UpdateOptions().upsert(true));
    }

    /** Those of these ids that are in the log. */
    public List<Delivery> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : deliveries.find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    public Optional<Delivery> find(String id) {
        return Optional.ofNullable(deliveries.find(Filters.eq("_id", id)).first());
    }

    /** Logs an attempt after which it will be tried again. */
    public void attempted(String id, Attempt attempt) {
        deliveries.updateOne(Filters.eq("_id", id), Updates.push("attempts", attempt));
    }

    /**
     * How a delivery ended.
     *
     * @param attempt the last one; null where none was made
     */
    public record Ending(String id, String state, Attempt attempt, Instant at) {}

    /** Logs how deliveries ended; an attempt that is logged already is not logged twice. */
    public void finished(List<Ending> endings) {
        deliveries.bulkWrite(endings.stream().map(Deliveries::ended).toList(), new BulkWriteOptions().ordered(false));
    }

    private static UpdateOneModel<Delivery> ended(Ending ending) {
        Bson ended = Updates.combine(Updates.set("state", ending.state()), Updates.set("finishedAt", ending.at()));
        return new UpdateOneModel<>(
                Filters.eq("_id", ending.id()),
                ending.attempt() == null
                        ? ended
                        : Updates.combine(ended, Updates.addToSet("attempts", ending.attempt())));
    }

    /** Opens a finished one again; false where it is not in that state. */
    public boolean reopen(String id, String fromState) {
        return deliveries
                        .updateOne(
                                Filters.and(Filters.eq("_id", id), Filters.eq("state", fromState)),
                                Updates.combine(Updates.set("state", Delivery.PENDING), Updates.unset("finishedAt")))
                        .getModifiedCount()
                > 0;
    }

    /** The newest first, narrowed by what is not null. */
    public List<Delivery> list(String alertId, String endpointId, String state, Instant before, int limit) {
        return list(Filters.lt("createdAt", before), alertId, endpointId, state, limit);
    }

    /** The newest first, narrowed by what is not null; after a place, none left out that was made in the same moment. */
    public List<Delivery> page(String alertId, String endpointId, String state, DeliveryPlace after, int limit) {
        Bson further = after == null
                ? Filters.exists("createdAt")
                : Filters.and(
                        Filters.lte("createdAt", after.createdAt()),
                        Filters.or(
                                Filters.lt("createdAt", after.createdAt()),
                                Filters.and(
                                        Filters.eq("createdAt", after.createdAt()), Filters.lt("_id", after.id()))));
        return list(further, alertId, endpointId, state, limit);
    }

    private List<Delivery> list(Bson where, String alertId, String endpointId, String state, int limit) {
        var filters = new ArrayList<Bson>();
        filters.add(where);
        if (alertId != null) {
            filters.add(Filters.eq("alertId", alertId));
        }
        if (endpointId != null) {
            filters.add(Filters.eq("endpointId", endpointId));
        }
        if (state != null) {
            filters.add(Filters.eq("state", state));
        }
        return deliveries
                .find(Filters.and(filters))
                .sort(Sorts.descending("createdAt", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Forgets all that was sent, or was to be sent, of an alert. */
    public void forget(String alertId) {
        deliveries.deleteMany(Filters.eq("alertId", alertId));
    }

    /** Forgets what was finished before a moment; dead letters stay until they are replayed. */
    public long prune(Instant before) {
        return deliveries
                .deleteMany(Filters.and(
                        Filters.lt("finishedAt", before),
                        Filters.in("state", Delivery.DELIVERED, Delivery.SUPERSEDED, Delivery.CANCELLED)))
                .getDeletedCount();
    }
}
