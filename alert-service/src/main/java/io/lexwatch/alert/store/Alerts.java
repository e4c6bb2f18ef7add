package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collection of {@link Alert}; every write leaves a {@link Change} for the indexes to follow. */
@ApplicationScoped
public class Alerts {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final int BATCH = 500;

    private final MongoCollection<Alert> alerts;
    private final Changes changes;

    /**
     * A fact as a version of its group makes it, under its alert's id.
     *
     * @param asTold as one that everybody was told of, who is to be told
     */
    public record Version(String id, long groupVersion, Fact fact, boolean asTold) {

        /** One that is still to be told where it is news. */
        public Version(String id, long groupVersion, Fact fact) {
            this(id, groupVersion, fact, false);
        }
    }

    @Inject
    public Alerts(Database database, Changes changes) {
        this.alerts = database.collection("alerts", Alert.class);
        this.changes = changes;
    }

    /** Saves a fact, unless a newer state of its group was saved already; answers whether it did. */
    public boolean save(String id, long groupVersion, Fact fact, Instant now) {
        return !save(List.of(new Version(id, groupVersion, fact)), now).isEmpty();
    }

    /** Saves facts, but for those of which a newer state of their group was saved already; answers the ids of the others. */
    public Set<String> save(List<Version> versions, Instant now) {
        if (versions.isEmpty()) {
            return Set.of();
        }
        // Before and after: whoever dies in between has told the indexes, which look again later, and the next one
        // writes
        // only what changed.
        changes.note(versions.stream().map(Version::id).toList(), now);
        List<UpdateOneModel<Alert>> upserts =
                versions.stream().map(version -> upsert(version, now)).toList();
        Set<Integer> newer = Duplicates.newer(upserts, models -> alerts.bulkWrite(models, UNORDERED));
        Set<String> saved = IntStream.range(0, versions.size())
                .filter(index -> !newer.contains(index))
                .mapToObj(index -> versions.get(index).id())
                .collect(Collectors.toSet());
        changes.note(saved, now);
        return saved;
    }

    private static UpdateOneModel<Alert> upsert(Version version, Instant now) {
        return new UpdateOneModel<>(
                olderThan(version.id(), version.groupVersion()),
                Updates.combine(
                        Updates.set("groupVersion", version.groupVersion()),
                        Updates.set("fact", version.fact()),
                        Updates.set("changedAt", now),
                        Updates.unset("supersededBy"),
                        Updates.setOnInsert("createdAt", now),
                        matched(version)),
                new UpdateOptions().upsert(true));
    }

    private static Bson matched(Version version) {
        return version.asTold()
                ? Updates.combine(
                        Updates.max("matchedRevision", version.fact().revision()),
                        Updates.max("matchedCorroboration", version.fact().corroboration()))
                : Updates.setOnInsert("matchedRevision", 0);
    }

    /**
     * Notes that alerts, as they were read, are so at a later version too; false where one of them changed since.
     *
     * @param read with that version
     */
    public boolean confirm(Map<Alert, Long> read) {
        if (read.isEmpty()) {
            return true;
        }
        List<UpdateOneModel<Alert>> updates = read.entrySet().stream()
                .map(entry -> new UpdateOneModel<Alert>(
                        Filters.and(
                                Filters.eq("_id", entry.getKey().id()),
                                Filters.eq("groupVersion", entry.getKey().groupVersion())),
                        Updates.set("groupVersion", entry.getValue())))
                .toList();
        return alerts.bulkWrite(updates, UNORDERED).getMatchedCount() == read.size();
    }

    /** Notes that all sources of an alert went to another one, or nowhere: {@link Alert#WITHDRAWN}. */
    public void supersede(String id, long groupVersion, String by, Instant now) {
        change(
                olderThan(id, groupVersion),
                id,
                now,
                Updates.combine(Updates.set("groupVersion", groupVersion), Updates.set("supersededBy", by)));
    }

    /** Notes what subscriptions were matched with. */
    public void matched(Collection<Alert> matched) {
        if (!matched.isEmpty()) {
            alerts.bulkWrite(matched.stream().map(Alerts::matched).toList(), UNORDERED);
        }
    }

    private static UpdateOneModel<Alert> matched(Alert alert) {
        return new UpdateOneModel<>(
                Filters.eq("_id", alert.id()),
                Updates.combine(
                        Updates.max("matchedRevision", alert.fact().revision()),
                        Updates.max("matchedCorroboration", alert.fact().corroboration())));
    }

    /** Sets what the analysts did with it; false where there is no such alert. */
    public boolean handle(String id, String state, String by, String reason, Instant now) {
        return handle(Filters.eq("_id", id), id, state, by, reason, now);
    }

    /** The same, where nothing of the alert changed since it was read; false where something did. */
    public boolean handleAsRead(Alert read, String state, String by, String reason, Instant now) {
        Bson asRead = Filters.and(Filters.eq("_id", read.id()), Filters.eq("changedAt", read.changedAt()));
        return handle(asRead, read.id(), state, by, reason, now);
    }

    private boolean handle(Bson which, String id, String state, String by, String reason, Instant now) {
        return change(
                which,
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
        return ids.isEmpty() ? List.of() : alerts.find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    /** Those of these alerts of which an endpoint may have been sent more than one delivery. */
    public Set<String> toldAgain(Collection<String> ids) {
        return alerts.find(
                        Filters.and(
                                Filters.in("_id", ids),
                                Filters.or(
                                        Filters.gt("fact.revision", 1),
                                        Filters.gt("matchedRevision", 1),
                                        Filters.gt("matchedCorroboration", 1))),
                        Document.class)
                .projection(Projections.include("_id"))
                .map(found -> found.getString("_id"))
                .into(new HashSet<>());
    }

    /** Puts what is left of a fact in its place, told to nobody anew, unless a newer state of its group was saved already. */
    public void retell(String id, long groupVersion, Fact fact, Instant now) {
        change(
                olderThan(id, groupVersion),
                id,
                now,
                Updates.combine(
                        Updates.set("groupVersion", groupVersion),
                        Updates.set("fact", fact),
                        Updates.max("matchedRevision", fact.revision()),
                        Updates.max("matchedCorroboration", fact.corroboration())));
    }

    /** Forgets an alert, with what its analysts did. */
    public void delete(String id, Instant now) {
        alerts.deleteOne(Filters.eq("_id", id));
        changes.note(id, now);
    }

    /** Alerts that nothing happened to since a moment. */
    public List<Alert> unchangedSince(Instant moment, int limit) {
        return alerts.find(Filters.lt("changedAt", moment)).limit(limit).into(new ArrayList<>());
    }

    /** Puts a pseudonym where a name stands. */
    public void rename(Alert alert, String name, String pseudonym, Instant now) {
        Handling handling = alert.handling();
        var updates = new ArrayList<Bson>();
        if (name.equals(handling.by())) {
            updates.add(Updates.set("handling.by", pseudonym));
        }
        for (int i = 0; i < handling.comments().size(); i++) {
            if (name.equals(handling.comments().get(i).by())) {
                updates.add(Updates.set("handling.comments." + i + ".by", pseudonym));
            }
        }
        if (!updates.isEmpty()) {
            change(Filters.eq("_id", alert.id()), alert.id(), now, Updates.combine(updates));
        }
    }

    /**
     * Reads every alert that there is now, in no order. Ids first: the store for one machine holds in memory whatever a
     * question finds, and a hundred thousand alerts are more than it has.
     */
    public void forEach(Consumer<Alert> reader) {
        var ids = new ArrayList<String>();
        alerts.withDocumentClass(Document.class)
                .find()
                .projection(Projections.include("_id"))
                .forEach(found -> ids.add(found.getString("_id")));
        for (int from = 0; from < ids.size(); from += BATCH) {
            find(ids.subList(from, Math.min(ids.size(), from + BATCH))).forEach(reader);
        }
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
