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
import java.util.regex.Pattern;

/** The small collection of {@link Condition}: of whatever is wrong, or was and its recovery is still to be told. */
@ApplicationScoped
public class Conditions {

    private final MongoCollection<Condition> conditions;

    @Inject
    public Conditions(Database database) {
        this.conditions = database.collection("conditions", Condition.class);
    }

    /** Notes that something is wrong, or how it is wrong now; since when stands where it was wrong already. */
    public void wrong(String id, String what, Instant since) {
        conditions.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.eq("wrong", false)),
                Updates.combine(Updates.set("wrong", true), Updates.set("since", since)));
        Duplicates.retried(() -> conditions.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.set("what", what),
                        Updates.setOnInsert("wrong", true),
                        Updates.setOnInsert("since", since),
                        Updates.setOnInsert("told", false),
                        Updates.setOnInsert("notices", 0)),
                new UpdateOptions().upsert(true)));
    }

    /** Notes that something is right; what was never wrong is not kept. */
    public void right(String id, String what, Instant since) {
        conditions.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.eq("wrong", true)),
                Updates.combine(Updates.set("wrong", false), Updates.set("since", since), Updates.set("what", what)));
    }

    /** Notes what was told of it. */
    public void told(Condition condition, int notices, Instant now) {
        conditions.updateOne(
                Filters.and(Filters.eq("_id", condition.id()), Filters.eq("told", !condition.wrong())),
                Updates.combine(
                        Updates.set("told", condition.wrong()),
                        Updates.set("toldAt", now),
                        Updates.set("notices", notices)));
    }

    public List<Condition> all() {
        return conditions.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    /** Those of a kind that are wrong. */
    public List<Condition> wrong(String kind) {
        return conditions
                .find(Filters.and(Filters.regex("_id", "^" + Pattern.quote(kind + "|")), Filters.eq("wrong", true)))
                .into(new ArrayList<>());
    }

    /** Forgets what has been right for long and was said to be so. */
    public void prune(Instant before) {
        conditions.deleteMany(
                Filters.and(Filters.eq("wrong", false), Filters.eq("told", false), Filters.lt("since", before)));
    }
}
