package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;

/** One number, which grows whenever a subscription or silence changes, so that replicas read these anew only then. */
@ApplicationScoped
public class Revisions {

    private static final String ID = "subscribers";

    private final MongoCollection<Document> revisions;

    @Inject
    public Revisions(Database database) {
        this.revisions = database.collection("revisions", Document.class);
    }

    void grew() {
        Duplicates.retried(() -> revisions.updateOne(
                Filters.eq("_id", ID), Updates.inc("revision", 1L), new UpdateOptions().upsert(true)));
    }

    public long current() {
        return Optional.ofNullable(revisions.find(Filters.eq("_id", ID)).first())
                .map(document -> document.getLong("revision"))
                .orElse(0L);
    }
}
