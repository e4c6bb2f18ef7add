package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collection of {@link FactGroup}: sources are added in any order, any number of times. */
@ApplicationScoped
public class FactGroups {

    private static final FindOneAndUpdateOptions UPSERT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private static final int BATCH = 100;

    private final MongoCollection<FactGroup> groups;

    @Inject
    public FactGroups(Database database) {
        this.groups = database.collection("fact-groups", FactGroup.class);
    }

    /**
     * Adds sources and answers the groups as they then are.
     *
     * @param sources by the group's id
     */
    public List<FactGroup> add(Map<String, ? extends Collection<Source>> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        List<UpdateOneModel<FactGroup>> added = sources.entrySet().stream()
                .map(group -> added(group.getKey(), group.getValue()))
                .toList();
        Duplicates.retried(() -> groups.bulkWrite(added, UNORDERED));
        return find(sources.keySet());
    }

    private static UpdateOneModel<FactGroup> added(String groupId, Collection<Source> sources) {
        var updates = new ArrayList<Bson>();
        sources.forEach(source -> updates.add(Updates.set("sources." + source.id(), source)));
        updates.add(Updates.inc("version", 1L));
        return new UpdateOneModel<>(
                Filters.eq("_id", groupId), Updates.combine(updates), new UpdateOptions().upsert(true));
    }

    /** Notes a decision and answers the group as it then is. */
    public FactGroup decide(String groupId, String decisionId, Decision decision) {
        var updates = new ArrayList<Bson>();
        updates.add(Updates.set("decisions." + decisionId, decision));
        return update(groupId, updates);
    }

    /**
     * Anchors alerts at sources in each group that did not change since it was read.
     *
     * @param fresh alert id → source id
     * @return whether none had changed, so that each is now as it was read, with these anchors, one version later
     */
    public boolean anchor(Map<FactGroup, Map<String, String>> fresh) {
        List<UpdateOneModel<FactGroup>> anchored = fresh.entrySet().stream()
                .map(group -> anchored(group.getKey(), group.getValue()))
                .toList();
        return groups.bulkWrite(anchored, UNORDERED).getMatchedCount() == fresh.size();
    }

    private static UpdateOneModel<FactGroup> anchored(FactGroup group, Map<String, String> anchors) {
        var updates = new ArrayList<Bson>();
        anchors.forEach((alert, source) -> updates.add(Updates.set("anchors." + alert, source)));
        updates.add(Updates.inc("version", 1L));
        return new UpdateOneModel<>(unchanged(group), Updates.combine(updates));
    }

    /**
     * Lets go of sources whose facts are over, unless the group changed since; a later fold tries again.
     *
     * @param closed {@link Source#unrevisedId()} of what is over → its alert's id
     */
    public void close(FactGroup group, Map<String, String> closed) {
        var updates = new ArrayList<Bson>();
        closed.forEach((source, alert) -> updates.add(Updates.set("closed." + source, alert)));
        group.sources().values().stream()
                .filter(source -> closed.containsKey(source.unrevisedId())
                        || group.closed().containsKey(source.unrevisedId()))
                .forEach(source -> updates.add(Updates.unset("sources." + source.id())));
        updates.add(Updates.inc("version", 1L));
        groups.updateOne(unchanged(group), Updates.combine(updates));
    }

    /**
     * Forgets sources and alerts, unless the group changed since; answers the group as it then is, or nothing.
     *
     * @param sources {@link Source#unrevisedId()} of what is forgotten
     * @param anchors alert → the source that it is anchored at from now on; null where the alert goes, too
     */
    public Optional<FactGroup> forget(FactGroup group, Collection<String> sources, Map<String, String> anchors) {
        var updates = new ArrayList<Bson>();
        group.sources().values().stream()
                .filter(source -> sources.contains(source.unrevisedId()))
                .forEach(source -> updates.add(Updates.unset("sources." + source.id())));
        group.closed().keySet().stream()
                .filter(sources::contains)
                .forEach(source -> updates.add(Updates.unset("closed." + source)));
        anchors.forEach((alert, source) -> updates.add(
                source == null ? Updates.unset("anchors." + alert) : Updates.set("anchors." + alert, source)));
        updates.add(Updates.inc("version", 1L));
        return Optional.ofNullable(groups.findOneAndUpdate(
                unchanged(group),
                Updates.combine(updates),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /** Deletes a group that holds nothing any more, unless it changed since. */
    public void deleteEmpty(FactGroup group) {
        if (group.sources().isEmpty() && group.anchors().isEmpty()) {
            groups.deleteOne(unchanged(group));
        }
    }

    /** Puts a pseudonym where the name of somebody stands who decided. */
    public void rename(FactGroup group, String name, String pseudonym) {
        group.decisions().forEach((id, decision) -> {
            if (name.equals(decision.by())) {
                groups.updateOne(Filters.eq("_id", group.id()), Updates.set("decisions." + id + ".by", pseudonym));
            }
        });
    }

    /** Reads every group, in no order: ids first, since the store for one machine holds in memory what a question finds. */
    public void forEach(Consumer<FactGroup> reader) {
        var ids = new ArrayList<String>();
        groups.withDocumentClass(Document.class)
                .find()
                .projection(Projections.include("_id"))
                .forEach(found -> ids.add(found.getString("_id")));
        for (int from = 0; from < ids.size(); from += BATCH) {
            find(ids.subList(from, Math.min(ids.size(), from + BATCH))).forEach(reader);
        }
    }

    /** Puts other sources and anchors in, unless the group changed since; answers the group as it then is, or nothing. */
    public Optional<FactGroup> replace(FactGroup read, Map<String, Source> sources, Map<String, String> anchors) {
        return Optional.ofNullable(groups.findOneAndUpdate(
                Filters.and(Filters.eq("_id", read.id()), Filters.eq("version", read.version())),
                Updates.combine(
                        Updates.set("sources", sources), Updates.set("anchors", anchors), Updates.inc("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    public Optional<FactGroup> find(String groupId) {
        return Optional.ofNullable(groups.find(Filters.eq("_id", groupId)).first());
    }

    public List<FactGroup> find(Collection<String> ids) {
        return groups.find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    private static Bson unchanged(FactGroup group) {
        return Filters.and(Filters.eq("_id", group.id()), Filters.eq("version", group.version()));
    }

    private FactGroup update(String groupId, ArrayList<Bson> updates) {
        updates.add(Updates.inc("version", 1L));
        Bson update = Updates.combine(updates);
        return Duplicates.retried(() -> groups.findOneAndUpdate(Filters.eq("_id", groupId), update, UPSERT));
    }
}
