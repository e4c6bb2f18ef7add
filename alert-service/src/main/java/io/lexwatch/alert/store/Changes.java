package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.types.ObjectId;

/** The collection of {@link Change}, kept short: who follows it looks back a little, since clocks differ. */
@ApplicationScoped
public class Changes {

    /** How long a change is kept; who was away for longer reads everything anew. */
    public static final Duration KEPT = Duration.ofMinutes(15);

    private final MongoCollection<Change> changes;

    @Inject
    public Changes(Database database) {
        this.changes = database.collection("alert-changes", Change.class);
    }

    void note(String alertId, Instant now) {
        note(List.of(alertId), now);
    }

    void note(Collection<String> alertIds, Instant now) {
        if (!alertIds.isEmpty()) {
            changes.insertMany(alertIds.stream()
                    .map(id -> new Change(new ObjectId(), id, now))
                    .toList());
        }
    }

    /** Changes noted after a moment, as the ids tell it. */
    public List<Change> since(Instant moment) {
        return changes.find(Filters.gt("_id", new ObjectId(Date.from(moment)))).into(new ArrayList<>());
    }

    /** Forgets what nobody follows any more. */
    public void prune(Instant now) {
        changes.deleteMany(Filters.lt("_id", new ObjectId(Date.from(now.minus(KEPT)))));
    }
}
