package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The collection of {@link ReadMark}. */
@ApplicationScoped
public class ReadMarks {

    private final MongoCollection<ReadMark> marks;

    @Inject
    public ReadMarks(Database database) {
        this.marks = database.collection("read-marks", ReadMark.class);
    }

    public void read(String user, String alertId, int revision, Instant now) {
        Duplicates.retried(() -> marks.updateOne(
                Filters.eq("_id", id(user, alertId)),
                Updates.combine(Updates.max("revision", revision), Updates.set("at", now)),
                new UpdateOptions().upsert(true)));
    }

    public void unread(String user, String alertId) {
        marks.deleteOne(Filters.eq("_id", id(user, alertId)));
    }

    /** Forgets what a user read. */
    public void forget(String user) {
        marks.deleteMany(Filters.regex("_id", Pattern.compile("^" + Pattern.quote(id(user, "")))));
    }

    /** Whose marks there are. */
    public Set<String> users() {
        var users = new HashSet<String>();
        marks.find().forEach(mark -> users.add(mark.id().substring(0, mark.id().lastIndexOf('|'))));
        return users;
    }

    /** Forgets marks that were set before a moment. */
    public void prune(Instant before) {
        marks.deleteMany(Filters.lt("at", before));
    }

    /** Alert → the newest revision that the user read, of those that were read. */
    public Map<String, Integer> of(String user, Collection<String> alertIds) {
        var read = new HashMap<String, Integer>();
        marks.find(Filters.in("_id", alertIds.stream().map(id -> id(user, id)).toList()))
                .forEach(mark -> read.put(mark.id().substring(user.length() + 1), mark.revision()));
        return read;
    }

    private static String id(String user, String alertId) {
        return user + "|" + alertId;
    }
}
