package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** The small collection of {@link StageState}, written by the replica that watches and read by whoever shows a page. */
@ApplicationScoped
public class StageStates {

    private final MongoCollection<StageState> states;

    @Inject
    public StageStates(Database database) {
        this.states = database.collection("stages", StageState.class);
    }

    public void put(StageState state) {
        Duplicates.retried(
                () -> states.replaceOne(Filters.eq("_id", state.id()), state, new ReplaceOptions().upsert(true)));
    }

    /** By name; a stage that was never looked at is not there. */
    public Map<String, StageState> all() {
        var all = new HashMap<String, StageState>();
        states.find().forEach(state -> all.put(state.id(), state));
        return all;
    }
}
