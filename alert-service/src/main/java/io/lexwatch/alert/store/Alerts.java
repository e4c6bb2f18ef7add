package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.conversions.Bson;

/** The collection of {@link Alert}; every write leaves a {@link Change} for the indexes to follow. */
@ApplicationScoped
public class Alerts {

    private final MongoCollection<Alert> alerts;
    private final Changes changes;

    @Inject
    public Alerts(Database database, Changes changes) {
        this.alerts = database.collection("alerts", Alert.class);
        this.changes = changes;
    }

    /** Saves a fact, unless a newer state of its group was saved already; answers the alert as it then is, or nothing. */
    public Optional<Alert> save(String id, long groupVersion, Fact fact, Instant now) {
        Bson update = Updates.combine(
                Updates.set("groupVersion", groupVersion),
                Updates.set("fact", fact),
                Updates.set("changedAt", now),
                Updates.unset("supersededBy"),
                Updates.setOnInsert("createdAt", now),
                Updates.setOnInsert("matchedRevision", 0));
        Optional<Alert> saved = Duplicates.unlessNewer(() -> alerts.findOneAndUpdate(
                olderThan(id, groupVersion),
                update,
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        saved.ifPresent(alert -> changes.note(id, now));
        return saved;
    }

    /** Notes that alerts, as they were read, are so at a later version too; false where one of them changed since. */
    public boolean confirm(Collection<Alert> read, long groupVersion) {
        if (read.isEmpty()) {
            return true;
        }
        List<UpdateOneModel<Alert>> updates = read.stream()
                .map(alert -> new UpdateOneModel<Alert>(
                        Filters.and(Filters.eq("_id", alert.id()), Filters.eq("groupVersion", alert.groupVersion())),
                        Updates.set("groupVersion", groupVersion)))
                .toList();
        return alerts.bulkWrite(updates, new BulkWriteOptions().ordered(false)).getMatchedCount() == read.size();
    }

    /** Notes that all sources of an alert went to another one. */
    public void supersede(String id, long groupVersion, String by, Instant now) {
        change(
                olderThan(id, groupVersion),
                id,
                now,
                Updates.combine(Updates.set("groupVersion", groupVersion), Updates.set("supersededBy", by)));
    }

    /** Notes what subscriptions were matched with. */
    public void matched(Alert alert) {
        alerts.updateOne(
                Filters.eq("_id", alert.id()),
                Updates.combine(
                        Updates.max("matchedRevision", alert.fact().revision()),
                        Updates.max("matchedCorroboration", alert.fact().corroboration())));
    }

    /** Sets what the analysts did with it; false where there is no such alert. */
    public boolean handle(String id, String state, String by, String reason, Instant now) {
        return change(
                Filters.eq("_id", id),
                id,
                now,
                Updates.combine(
                        Updates.set("handling.state", state),
                        Updates.set("handling.by", by),
                        Updates.set("handling.at", now),
                        reason == null ? Updates.unset("handling.reason") : Updates.set("handling.reason", reason)));
    }

    /** Adds a comment; false where there is no such alert. */
    public boolean comment(String id, Comment comment) {
        return change(Filters.eq("_id", id), id, comment.at(), Updates.push("handling.comments", comment));
    }

    public Optional<Alert> find(String id) {
        return Optional.ofNullable(alerts.find(Filters.eq("_id", id)).first());
    }

    public List<Alert> find(Collection<String> ids) {
        return alerts.find(Filters.in("_id", ids)).into(new java.util.ArrayList<>());
    }

    /** Reads every alert, in no order. */
    public void forEach(Consumer<Alert> reader) {
        alerts.find().batchSize(1000).forEach(reader);
    }

    private boolean change(Bson filter, String id, Instant now, Bson update) {
        boolean found = alerts.updateOne(filter, Updates.combine(update, Updates.set("changedAt", now)))
                        .getMatchedCount()
                > 0;
        if (found) {
            changes.note(id, now);
        }
        return found;
    }

    private static Bson olderThan(String id, long groupVersion) {
        return Filters.and(Filters.eq("_id", id), Filters.lt("groupVersion", groupVersion));
    }
}
