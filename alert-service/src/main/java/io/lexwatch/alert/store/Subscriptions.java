package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The collection of {@link Subscription}. */
@ApplicationScoped
public class Subscriptions {

    private final MongoCollection<Subscription> subscriptions;
    private final Revisions revisions;

    @Inject
    public Subscriptions(Database database, Revisions revisions) {
        this.subscriptions = database.collection("subscriptions", Subscription.class);
        this.revisions = revisions;
    }

    public List<Subscription> all() {
        return subscriptions.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(subscriptions.find(Filters.eq("_id", id)).first());
    }

    /** Writes it whatever was there. */
    public void put(Subscription subscription) {
        subscriptions.replaceOne(Filters.eq("_id", subscription.id()), subscription, new ReplaceOptions().upsert(true));
        revisions.grew();
    }

    /** Replaces the version that was read; false where somebody else changed it since. */
    public boolean replace(Subscription subscription, long readVersion) {
        return changed(subscriptions
                        .replaceOne(
                                Filters.and(Filters.eq("_id", subscription.id()), Filters.eq("version", readVersion)),
                                subscription)
                        .getMatchedCount()
                > 0);
    }

    public boolean delete(String id) {
        return changed(subscriptions.deleteOne(Filters.eq("_id", id)).getDeletedCount() > 0);
    }

    private boolean changed(boolean changed) {
        if (changed) {
            revisions.grew();
        }
        return changed;
    }
}
