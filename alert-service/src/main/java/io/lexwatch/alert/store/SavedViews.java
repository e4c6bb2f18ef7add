package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;

/** The lists that users keep for themselves: a document a user, found by the user's name. */
@ApplicationScoped
public class SavedViews {

    /** How many a user may keep; who saves another loses the oldest. */
    public static final int MOST = 30;

    private final MongoCollection<OfUser> views;

    @Inject
    public SavedViews(Database database) {
        this.views = database.collection("saved-views", OfUser.class);
    }

    /** All of one user, in the order in which they were saved. */
    public record OfUser(@BsonId String id, List<SavedView> views) {}

    public List<SavedView> of(String user) {
        OfUser found = views.find(Filters.eq("_id", user)).first();
        return found == null || found.views() == null ? List.of() : found.views();
    }

    /** Adds a view; one of the same query is replaced. */
    public void save(String user, SavedView view) {
        Duplicates.retried(() -> {
            remove(user, view.query());
            return views.updateOne(
                    Filters.eq("_id", user),
                    Updates.pushEach("views", List.of(view), new PushOptions().slice(-MOST)),
                    new UpdateOptions().upsert(true));
        });
    }

    /** Forgets all of one user. */
    public void forget(String user) {
        views.deleteOne(Filters.eq("_id", user));
    }

    /** Whose views there are. */
    public Set<String> users() {
        return views.distinct("_id", String.class).into(new HashSet<>());
    }

    public void remove(String user, String query) {
        views.updateOne(Filters.eq("_id", user), Updates.pull("views", new Document("query", query)));
    }
}
