package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The small collection of {@link ApiKey}. */
@ApplicationScoped
public class ApiKeys {

    private final MongoCollection<ApiKey> keys;

    @Inject
    public ApiKeys(Database database) {
        this.keys = database.collection("api-keys", ApiKey.class);
    }

    public void add(ApiKey key) {
        keys.insertOne(key);
    }

    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(keys.find(Filters.eq("_id", id)).first());
    }

    /** The oldest first. */
    public List<ApiKey> all() {
        List<ApiKey> all = keys.find().into(new ArrayList<>());
        all.sort(Comparator.comparing(ApiKey::createdAt).thenComparing(ApiKey::id));
        return all;
    }

    public void used(String id, Instant now) {
        keys.updateOne(Filters.eq("_id", id), Updates.max("lastUsedAt", now));
    }

    /** Deletes the keys of somebody, and puts a pseudonym where the name stands of who made others. */
    public void forget(String name, String pseudonym) {
        keys.deleteMany(Filters.eq("name", name));
        keys.updateMany(Filters.eq("createdBy", name), Updates.set("createdBy", pseudonym));
    }

    /** Answers with what was deleted, where there was any. */
    public Optional<ApiKey> delete(String id) {
        return Optional.ofNullable(keys.findOneAndDelete(Filters.eq("_id", id)));
    }
}
