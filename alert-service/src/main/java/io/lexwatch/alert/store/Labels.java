package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The small collection of {@link Label}: one an item, the newest word counts. */
@ApplicationScoped
public class Labels {

    private final MongoCollection<Label> labels;

    @Inject
    public Labels(Database database) {
        this.labels = database.collection("labels", Label.class);
    }

    public void put(Label label) {
        Duplicates.retried(
                () -> labels.replaceOne(Filters.eq("_id", label.itemId()), label, new ReplaceOptions().upsert(true)));
    }

    public Optional<Label> find(String itemId) {
        return Optional.ofNullable(labels.find(Filters.eq("_id", itemId)).first());
    }

    public List<Label> find(Collection<String> itemIds) {
        return labels.find(Filters.in("_id", itemIds)).into(new ArrayList<>());
    }

    /** Reads every label, by item id. */
    public void forEach(Consumer<Label> reader) {
        labels.find().sort(Sorts.ascending("_id")).forEach(reader);
    }

    /** Who said anything. */
    public Set<String> names() {
        return labels.distinct("by", String.class).into(new HashSet<>());
    }

    /** Puts a pseudonym where a name stands. */
    public void rename(String name, String pseudonym) {
        labels.updateMany(Filters.eq("by", name), Updates.set("by", pseudonym));
    }

    public long count() {
        return labels.countDocuments();
    }

    public boolean delete(String itemId) {
        return labels.deleteOne(Filters.eq("_id", itemId)).getDeletedCount() > 0;
    }
}
