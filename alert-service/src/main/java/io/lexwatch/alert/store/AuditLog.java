package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
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

    /** The newest first. */
    public List<AuditEntry> before(Instant moment, int limit) {
        return entries.find(Filters.lt("_id", new ObjectId(Date.from(moment))))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }
}
