package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The small collection of {@link Silence}. */
@ApplicationScoped
public class Silences {

    private final MongoCollection<Silence> silences;
    private final Revisions revisions;

    @Inject
    public Silences(Database database, Revisions revisions) {
        this.revisions = revisions;
        this.silences = database.collection("silences", Silence.class);
    }

    public List<Silence> all() {
        return silences.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    public void add(Silence silence) {
        silences.insertOne(silence);
        revisions.grew();
    }

    /** Puts a pseudonym where a name stands. */
    public void rename(String name, String pseudonym) {
        silences.updateMany(Filters.eq("by", name), Updates.set("by", pseudonym));
        revisions.grew();
    }

    public boolean delete(String id) {
        boolean deleted = silences.deleteOne(Filters.eq("_id", id)).getDeletedCount() > 0;
        revisions.grew();
        return deleted;
    }
}
