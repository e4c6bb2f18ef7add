package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The collection of {@link AuditEntry}: only added to. */
@ApplicationScoped
public class AuditLog {

    private final MongoCollection<AuditEntry> entries;

    @Inject
    public AuditLog(Database database) {
        this.entries = database.collection("audit", AuditEntry.class);
    }

    public void note(Instant at, String by, String action, String subject, String detail) {
        entries.insertOne(new AuditEntry(new ObjectId(), at, by, action, subject, detail));
    }

    /** Who did anything. */
    public Set<String> names() {
        return entries.distinct("by", String.class).into(new HashSet<>());
    }

    /** Puts a pseudonym where a name stands. */
    public void rename(String name, String pseudonym) {
        entries.updateMany(Filters.eq("by", name), Updates.set("by", pseudonym));
        entries.find(Filters.regex("detail", "^" + Pattern.quote(name) + "(,|$)"))
                .forEach(entry -> entries.updateOne(
                        Filters.eq("_id", entry.id()),
                        Updates.set("detail", pseudonym + entry.detail().substring(name.length()))));
    }

    /** Puts a hash where an item is named. */
    public void forgetItem(String itemId, String hash) {
        entries.updateMany(Filters.eq("subject", itemId), Updates.set("subject", hash));
        entries.updateMany(Filters.eq("detail", itemId), Updates.set("detail", hash));
    }

    /** Forgets what was noted before a moment. */
    public long prune(Instant before) {
        return entries.deleteMany(Filters.lt("_id", new ObjectId(Date.from(before))))
                .getDeletedCount();
    }

    /** The newest first, after an entry; after none, the newest of all. */
    public List<AuditEntry> after(ObjectId last, int limit) {
        return entries.find(last == null ? new Document() : Filters.lt("_id", last))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** The newest first, from a moment on backwards; times of entries count in whole seconds. */
    public List<AuditEntry> before(Instant moment, int limit) {
        return entries.find(Filters.lt("_id", new ObjectId(Date.from(moment))))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }
}
