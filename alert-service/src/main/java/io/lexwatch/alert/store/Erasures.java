package io.lexwatch.alert.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The small collection of {@link Erasure}: only added to. */
@ApplicationScoped
public class Erasures {

    /** How long other replicas may go on with what they read of it before. */
    public static final Duration KNOWN_WITHIN = Duration.ofSeconds(10);

    private final MongoCollection<Erasure> erasures;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MIN);

    private record Known(Set<String> ids, Instant at) {}

    @Inject
    public Erasures(Database database, Clock clock) {
        this.erasures = database.collection("erasures", Erasure.class);
        this.clock = clock;
    }

    /** Keeps it; where it is kept already, the older one stays. Answers the one that is kept. */
    public Erasure add(Erasure erasure) {
        Duplicates.retried(() -> erasures.updateOne(
                Filters.eq("_id", erasure.id()),
                Updates.combine(
                        Updates.setOnInsert("kind", erasure.kind()),
                        Updates.setOnInsert("pseudonym", erasure.pseudonym()),
                        Updates.setOnInsert("at", erasure.at())),
                new UpdateOptions().upsert(true)));
        known = new Known(Set.of(), Instant.MIN);
        return erasures.find(Filters.eq("_id", erasure.id())).first();
    }

    /** All there are, the oldest first. */
    public List<Erasure> all() {
        var all = erasures.find().into(new ArrayList<>());
        all.sort(Comparator.comparing(Erasure::at).thenComparing(Erasure::id));
        return all;
    }

    /** Whether an item was to be forgotten, by its id or by the address of its page; that may be null. */
    public boolean forget(String itemId, String url) {
        Set<String> ids = known();
        return !ids.isEmpty()
                && (ids.contains(Erasure.ofItem(itemId))
                        || PageAddress.key(url)
                                .map(Erasure::ofPage)
                                .filter(ids::contains)
                                .isPresent());
    }

    private Set<String> known() {
        Known read = known;
        Instant now = clock.instant();
        if (read.at().isBefore(now.minus(KNOWN_WITHIN))) {
            read = new Known(all().stream().map(Erasure::id).collect(Collectors.toUnmodifiableSet()), now);
            known = read;
        }
        return read.ids();
    }
}
