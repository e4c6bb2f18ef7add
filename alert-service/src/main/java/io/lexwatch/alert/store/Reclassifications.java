package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** The collection of {@link Reclassification}, and beside it what each run read: sources that are in no fact yet. */
@ApplicationScoped
public class Reclassifications {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final MongoCollection<Reclassification> runs;
    private final MongoCollection<Item> items;

    @Inject
    public Reclassifications(Database database) {
        this.runs = database.collection("reclassifications", Reclassification.class);
        this.items = database.collection("reclassified-items", Item.class);
    }

    /** The sources of one item at one revision, as a run read them; the id begins with the run's. */
    public record Item(@BsonId String id, List<Source> sources) {}

    /** Notes how far a run has come; what was done with it stands. */
    public void note(Reclassification run) {
        Bson update = Updates.combine(
                Updates.set("state", run.state()),
                Updates.set("since", run.since()),
                Updates.set("until", run.until()),
                Updates.set("read", run.read()),
                Updates.set("total", run.total()),
                Updates.set("flagged", run.flagged()),
                Updates.set("failed", run.failed()),
                Updates.set("reason", run.reason()),
                Updates.set("modelVersion", run.modelVersion()),
                Updates.set("catalogVersion", run.catalogVersion()),
                Updates.set("at", run.at()));
        Duplicates.retried(() -> runs.updateOne(Filters.eq("_id", run.id()), update, new UpdateOptions().upsert(true)));
    }

    /** Keeps what a run read from an item, any number of times. */
    public void keep(String run, String itemId, int revision, List<Source> sources) {
        String id = run + "|" + PageAddress.hash(itemId) + "|" + revision;
        Duplicates.retried(() ->
                items.replaceOne(Filters.eq("_id", id), new Item(id, sources), new ReplaceOptions().upsert(true)));
    }

    /** Notes that a run took the place of what was read before. */
    public void applied(String run, String by, Instant now) {
        runs.updateOne(
                Filters.eq("_id", run), Updates.combine(Updates.set("appliedAt", now), Updates.set("appliedBy", by)));
    }

    public Optional<Reclassification> find(String run) {
        return Optional.ofNullable(runs.find(Filters.eq("_id", run)).first());
    }

    /** The newest first. */
    public List<Reclassification> all() {
        return runs.find().sort(Sorts.descending("_id")).into(new ArrayList<>());
    }

    /** Every source that a run read, in no order. */
    public void forEachSource(String run, Consumer<Source> reader) {
        items.find(Filters.and(Filters.gte("_id", run + "|"), Filters.lt("_id", run + "}")))
                .batchSize(500)
                .forEach(item -> item.sources().forEach(reader));
    }

    /** Forgets what runs read that were started before a moment, and what became of them. */
    public void prune(Instant before) {
        String first = ID.format(before);
        items.deleteMany(Filters.lt("_id", first));
        runs.deleteMany(Filters.lt("_id", first));
    }
}
