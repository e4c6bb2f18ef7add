package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeMap;
import org.bson.Document;

/**
 * How many items were read and flagged, a document every ten minutes. Verdicts that come twice count twice: it is a pace to
 * look at, and nothing is decided by it.
 */
@ApplicationScoped
public class Readings {

    private static final long SLOT = Duration.ofMinutes(10).toMillis();
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String READ = "read";
    private static final String FLAGGED = "flagged";

    private final MongoCollection<Document> slots;

    @Inject
    public Readings(Database database) {
        this.slots = database.collection("readings", Document.class);
    }

    /** What was read in a time. */
    public record Sum(long read, long flagged) {}

    public void add(Collection<Verdict> verdicts) {
        var counts = new TreeMap<String, int[]>();
        for (Verdict verdict : verdicts) {
            int[] count = counts.computeIfAbsent(slot(verdict.at()), slot -> new int[2]);
            count[0]++;
            count[1] += Verdict.FLAGGED.equals(verdict.outcome()) ? 1 : 0;
        }
        counts.forEach((slot, count) -> Duplicates.retried(() -> slots.updateOne(
                Filters.eq("_id", slot),
                Updates.combine(Updates.inc(READ, count[0]), Updates.inc(FLAGGED, count[1])),
                new UpdateOptions().upsert(true))));
    }

    /** Of all that was decided since; exact to ten minutes. */
    public Sum since(Instant moment) {
        long read = 0;
        long flagged = 0;
        for (Document slot : slots.find(Filters.gte("_id", slot(moment)))) {
            read += slot.get(READ, Number.class).longValue();
            flagged += slot.get(FLAGGED, Number.class).longValue();
        }
        return new Sum(read, flagged);
    }

    void prune(Instant now) {
        slots.deleteMany(Filters.lt("_id", slot(now.minus(KEPT))));
    }

    private static String slot(Instant moment) {
        return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), SLOT) * SLOT)
                .toString();
    }
}
