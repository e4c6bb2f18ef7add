package io.lexwatch.alert.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The small collection of {@link KeptAnswer}, which all replicas share: whichever gets a request again knows the first. */
@ApplicationScoped
public class KeptAnswers {

    public static final Duration KEPT = Duration.ofHours(24);

    /** Nobody is at a request for longer: whoever was has been killed. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final MongoCollection<KeptAnswer> answers;

    @Inject
    public KeptAnswers(Database database) {
        this.answers = database.collection("kept-answers", KeptAnswer.class);
    }

    /** Begins a request; answers with the one that was begun or answered under this id before, where there is one. */
    public Optional<KeptAnswer> begin(String id, String request, Instant now) {
        KeptAnswer begun = KeptAnswer.begun(id, request, now);
        while (true) {
            KeptAnswer before = answers.find(Filters.eq("_id", id)).first();
            if (before != null && counts(before, now)) {
                return Optional.of(before);
            }
            if (before == null ? inserted(begun) : replaced(before, begun)) {
                return Optional.empty();
            }
        }
    }

    private static boolean counts(KeptAnswer before, Instant now) {
        return before.at().isAfter(now.minus(before.status() == null ? UNDER_WAY : KEPT));
    }

    private boolean inserted(KeptAnswer begun) {
        try {
            answers.insertOne(begun);
            return true;
        } catch (MongoException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean replaced(KeptAnswer before, KeptAnswer begun) {
        return answers.replaceOne(Filters.and(Filters.eq("_id", begun.id()), Filters.eq("at", before.at())), begun)
                        .getMatchedCount()
                > 0;
    }

    /** Keeps the answer for whoever asks the same again. */
    public void keep(KeptAnswer answer) {
        answers.replaceOne(Filters.eq("_id", answer.id()), answer);
    }

    /** Lets a request be made anew: it changed nothing. */
    public void forget(String id) {
        answers.deleteOne(Filters.eq("_id", id));
    }

    /** Forgets what is kept no longer. */
    public void prune(Instant now) {
        answers.deleteMany(Filters.lt("at", now.minus(KEPT)));
    }
}
