package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The small collection of {@link StoryThread}. */
@ApplicationScoped
public class StoryThreads {

    private final MongoCollection<StoryThread> threads;

    @Inject
    public StoryThreads(Database database) {
        this.threads = database.collection("threads", StoryThread.class);
    }

    /** The thread of a story, where one was begun since a moment. */
    public Optional<String> find(String endpointId, String story, Instant since) {
        return Optional.ofNullable(
                        threads.find(Filters.eq("_id", id(endpointId, story))).first())
                .filter(thread -> thread.at().isAfter(since))
                .map(StoryThread::thread);
    }

    /** Begins a thread. */
    public void begin(String endpointId, String story, String thread, Instant now) {
        String id = id(endpointId, story);
        threads.replaceOne(Filters.eq("_id", id), new StoryThread(id, thread, now), new ReplaceOptions().upsert(true));
    }

    /** Forgets those begun before a moment. */
    public void prune(Instant before) {
        threads.deleteMany(Filters.lt("at", before));
    }

    private static String id(String endpointId, String story) {
        return endpointId + "|" + story;
    }
}
