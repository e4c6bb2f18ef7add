package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** The one document about synthetic items: which is the newest that arrived, and the newest that was told outside. */
@ApplicationScoped
public class Canaries {

    private static final String ID = "canary";

    private final MongoCollection<Document> canaries;

    @Inject
    public Canaries(Database database) {
        this.canaries = database.collection("canaries", Document.class);
    }

    /** One that was published at a moment has come this far. */
    public void arrived(Instant published) {
        note("arrived", published);
    }

    /** One that was published at a moment was told outside. */
    public void told(Instant published) {
        note("told", published);
    }

    public Optional<Instant> newestArrived() {
        return newest("arrived");
    }

    public Optional<Instant> newestTold() {
        return newest("told");
    }

    private void note(String field, Instant published) {
        Duplicates.retried(() -> canaries.updateOne(
                Filters.eq("_id", ID), Updates.max(field, Date.from(published)), new UpdateOptions().upsert(true)));
    }

    private Optional<Instant> newest(String field) {
        return Optional.ofNullable(canaries.find(Filters.eq("_id", ID)).first())
                .map(document -> document.getDate(field))
                .map(Date::toInstant);
    }
}
