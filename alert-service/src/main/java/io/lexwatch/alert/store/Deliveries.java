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
import java.util.Optional;
import org.bson.conversions.Bson;

/** The collection of {@link Delivery}: the log of all that was sent, with every attempt. */
@ApplicationScoped
public class Deliveries {

    private final MongoCollection<Delivery> deliveries;

    @Inject
    public Deliveries(Database database) {
        this.deliveries = database.collection("deliveries", Delivery.class);
    }

    /** Logs a delivery that is to be made, unless it is in the log already; false where it is. */
    public boolean open(Delivery delivery) {
        return Duplicates.retried(() -> deliveries
                        .updateOne(
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
                                new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null);
    }

    public Optional<Delivery> find(String id) {
        return Optional.ofNullable(deliveries.find(Filters.eq("_id", id)).first());
    }

    /** Logs an attempt after which it will be tried again. */
    public void attempted(String id, Attempt attempt) {
        deliveries.updateOne(Filters.eq("_id", id), Updates.push("attempts", attempt));
    }

    /** Logs the last attempt and how it ended. */
    public void finished(String id, String state, Attempt attempt, Instant now) {
        Bson ended = Updates.combine(Updates.set("state", state), Updates.set("finishedAt", now));
        deliveries.updateOne(
                Filters.eq("_id", id),
                attempt == null ? ended : Updates.combine(ended, Updates.push("attempts", attempt)));
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
        var filters = new ArrayList<Bson>();
        filters.add(Filters.lt("createdAt", before));
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
                .sort(Sorts.descending("createdAt"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Forgets what was finished before a moment. */
    public long prune(Instant before) {
        return deliveries
                .deleteMany(Filters.and(Filters.lt("finishedAt", before), Filters.eq("state", Delivery.DELIVERED)))
                .getDeletedCount();
    }
}
