package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The small collection of {@link Silence}. */
@ApplicationScoped
public class Silences {

    private final MongoCollection<Silence> silences;
    private final AtomicLong changes = new AtomicLong();

    @Inject
    public Silences(Database database) {
        this.silences = database.collection("silences", Silence.class);
    }

    public List<Silence> all() {
        return silences.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    public void add(Silence silence) {
        silences.insertOne(silence);
        changes.incrementAndGet();
    }

    public boolean delete(String id) {
        boolean deleted = silences.deleteOne(Filters.eq("_id", id)).getDeletedCount() > 0;
        changes.incrementAndGet();
        return deleted;
    }

    /** Grows with each change that this replica makes, so that what it has read before can be told to be old. */
    public long changes() {
        return changes.get();
    }
}
