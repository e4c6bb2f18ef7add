package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The small collection of {@link DigestIssue}. */
@ApplicationScoped
public class DigestIssues {

    private final MongoCollection<DigestIssue> issues;

    @Inject
    public DigestIssues(Database database) {
        this.issues = database.collection("digests", DigestIssue.class);
    }

    public Optional<DigestIssue> find(String id) {
        return Optional.ofNullable(issues.find(Filters.eq("_id", id)).first());
    }

    /** Settles what a digest holds, unless that is settled already; answers what it holds. */
    public DigestIssue settle(String id, List<String> deliveries, Instant now) {
        Duplicates.retried(() -> issues.updateOne(
                Filters.eq("_id", id),
                Updates.combine(Updates.setOnInsert("deliveries", deliveries), Updates.setOnInsert("at", now)),
                new UpdateOptions().upsert(true)));
        return find(id).orElseThrow(() -> new IllegalStateException("digest " + id + " was written and is not there"));
    }

    /** Notes that the receiver has it. */
    public void sent(String id, Instant now) {
        issues.updateOne(Filters.eq("_id", id), Updates.set("sentAt", now));
    }

    /** Forgets what was settled before a moment. */
    public void prune(Instant before) {
        issues.deleteMany(Filters.lt("at", before));
    }
}
