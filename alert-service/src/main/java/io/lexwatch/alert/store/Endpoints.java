package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The collection of {@link Endpoint}. */
@ApplicationScoped
public class Endpoints {

    private final MongoCollection<Endpoint> endpoints;

    @Inject
    public Endpoints(Database database) {
        this.endpoints = database.collection("endpoints", Endpoint.class);
    }

    public List<Endpoint> all() {
        return endpoints.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    public Optional<Endpoint> find(String id) {
        return Optional.ofNullable(endpoints.find(Filters.eq("_id", id)).first());
    }

    /** Writes it whatever was there. */
    public void put(Endpoint endpoint) {
        endpoints.replaceOne(Filters.eq("_id", endpoint.id()), endpoint, new ReplaceOptions().upsert(true));
    }

    /** Replaces the version that was read; false where somebody else changed it since. */
    public boolean replace(Endpoint endpoint, long readVersion) {
        return endpoints
                        .replaceOne(
                                Filters.and(Filters.eq("_id", endpoint.id()), Filters.eq("version", readVersion)),
                                endpoint)
                        .getMatchedCount()
                > 0;
    }

    public boolean delete(String id) {
        return endpoints.deleteOne(Filters.eq("_id", id)).getDeletedCount() > 0;
    }

    /** Notes that attempts fail since a moment; an earlier one stands. */
    public void failing(String id, Instant since) {
        endpoints.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.exists("failingSince", false)),
                Updates.set("failingSince", since));
    }

    public void working(String id) {
        endpoints.updateOne(Filters.eq("_id", id), Updates.unset("failingSince"));
    }

    /** Disables it; true for the one who did, so that one notice is given. */
    public boolean disable(String id, String reason) {
        return endpoints
                        .updateOne(
                                Filters.and(Filters.eq("_id", id), Filters.exists("disabled", false)),
                                Updates.combine(Updates.set("disabled", reason), Updates.inc("version", 1L)))
                        .getModifiedCount()
                > 0;
    }
}
