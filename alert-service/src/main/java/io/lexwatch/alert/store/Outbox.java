package io.lexwatch.alert.store;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** The small collection of {@link Due}: what is still to be delivered. */
@ApplicationScoped
public class Outbox {

    private static final Comparator<Due> OLDEST_FIRST =
            Comparator.comparing(Due::createdAt).thenComparing(Due::id);

    private final MongoCollection<Due> outbox;
    private volatile Runnable added = () -> {};

    @Inject
    public Outbox(Database database) {
        this.outbox = database.collection("outbox", Due.class);
    }

    /** Wakes who waits in this process for something to be put in. */
    public void onAdded(Runnable listener) {
        added = listener;
    }

    /** Puts it in, unless it is in already. */
    public void add(Due due) {
        add(List.of(due));
    }

    /** Puts them in, all at once, but for those that are in already. */
    public void add(List<Due> dues) {
        if (!dues.isEmpty()) {
            List<UpdateOneModel<Due>> upserts =
                    dues.stream().map(Outbox::upsert).toList();
            Duplicates.retried(() -> outbox.bulkWrite(upserts, new BulkWriteOptions().ordered(false)));
            added.run();
        }
    }

    private static UpdateOneModel<Due> upsert(Due due) {
        return new UpdateOneModel<>(
                Filters.eq("_id", due.id()),
                Updates.combine(
                        Updates.setOnInsert("endpointId", due.endpointId()),
                        Updates.setOnInsert("alertId", due.alertId()),
                        Updates.setOnInsert("revision", due.revision()),
                        Updates.setOnInsert("story", due.story()),
                        Updates.setOnInsert("createdAt", due.createdAt()),
                        Updates.setOnInsert("dueAt", due.dueAt()),
                        Updates.setOnInsert("attempts", due.attempts())),
                new UpdateOptions().upsert(true));
    }

    /**
     * What is due, by endpoint and oldest first: one look at the whole queue, since a store without indexes has no cheaper one.
     *
     * @param busy endpoints that are left out
     * @param most so many of an endpoint at most
     */
    public Map<String, List<Due>> due(Instant now, Set<String> busy, int most) {
        var found = new HashMap<String, PriorityQueue<Due>>();
        for (Due due : outbox.find(Filters.and(Filters.lte("dueAt", now), Filters.nin("endpointId", busy)))) {
            PriorityQueue<Due> oldest =
                    found.computeIfAbsent(due.endpointId(), id -> new PriorityQueue<>(OLDEST_FIRST.reversed()));
            oldest.add(due);
            if (oldest.size() > most) {
                oldest.poll();
            }
        }
        var ordered = new HashMap<String, List<Due>>();
        found.forEach((endpoint, oldest) ->
                ordered.put(endpoint, oldest.stream().sorted(OLDEST_FIRST).toList()));
        return ordered;
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

    /** Everything of these alerts that waits for an endpoint. */
    public List<Due> waiting(String endpointId, Collection<String> alertIds) {
        return outbox.find(Filters.and(Filters.eq("endpointId", endpointId), Filters.in("alertId", alertIds)))
                .into(new ArrayList<>());
    }

    /** Which of these deliveries still wait, oldest first. */
    public List<Due> waiting(Collection<String> deliveryIds) {
        return outbox.find(Filters.in("_id", deliveryIds)).into(new ArrayList<>()).stream()
                .sorted(OLDEST_FIRST)
                .toList();
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

    /** Lets it share another message, from a moment on. */
    public void move(String id, String story, Instant dueAt) {
        outbox.updateOne(
                Filters.eq("_id", id), Updates.combine(Updates.set("story", story), Updates.set("dueAt", dueAt)));
    }

    /** Takes one that waits for a digest of the future out of it, to be told at once. */
    public void takeFromDigest(Due atOnce, Instant now) {
        outbox.updateOne(
                Filters.and(
                        Filters.eq("_id", atOnce.id()),
                        Filters.regex("story", Due.DIGEST_PATTERN),
                        Filters.gt("dueAt", now)),
                Updates.combine(Updates.set("story", atOnce.story()), Updates.set("dueAt", atOnce.dueAt())));
    }

    public void remove(Collection<String> ids) {
        outbox.deleteMany(Filters.in("_id", ids));
    }

    /** Takes out all of an alert. */
    public void forget(String alertId) {
        outbox.deleteMany(Filters.eq("alertId", alertId));
    }

    public long size() {
        return outbox.countDocuments();
    }
}
