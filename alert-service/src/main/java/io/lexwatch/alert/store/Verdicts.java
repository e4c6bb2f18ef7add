package io.lexwatch.alert.store;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The verdicts on all items that were read, found by the address of the page. A collection a day, so that what is kept no
 * longer is dropped whole: no query but by {@code _id}, no index, no scan.
 */
@ApplicationScoped
public class Verdicts {

    /** How long they are kept, as long as the items themselves. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String PREFIX = "verdicts-";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Database database;

    @Inject
    public Verdicts(Database database) {
        this.database = database;
    }

    /**
     * A page of one day.
     *
     * @param id key of its address
     * @param items by a hash of the item's id: more feeds than one may list a page
     */
    public record Page(@BsonId String id, Map<String, Verdict> items) {}

    /** Saves them, any number of times; those without an address cannot be asked for and are left out. */
    public void save(Collection<Verdict> verdicts) {
        var days = new TreeMap<String, List<WriteModel<Page>>>();
        for (Verdict verdict : verdicts) {
            PageAddress.key(verdict.url())
                    .ifPresent(key -> days.computeIfAbsent(collection(verdict.at()), day -> new ArrayList<>())
                            .add(upsert(key, verdict)));
        }
        days.forEach(this::write);
    }

    private static WriteModel<Page> upsert(String key, Verdict verdict) {
        return new UpdateOneModel<>(
                Filters.eq("_id", key),
                Updates.set("items." + PageAddress.hash(verdict.itemId()), verdict),
                new UpdateOptions().upsert(true));
    }

    private void write(String day, List<WriteModel<Page>> writes) {
        Duplicates.retried(
                () -> database.collection(day, Page.class).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    /** The newest verdict on each item of a page, oldest first; the first of the keys that is known counts. */
    public List<Verdict> find(List<String> keys) {
        var pages = new HashMap<String, Map<String, Verdict>>();
        for (String day : days()) {
            database.collection(day, Page.class)
                    .find(Filters.in("_id", keys))
                    .forEach(page -> pages.computeIfAbsent(page.id(), id -> new HashMap<>())
                            .putAll(page.items()));
        }
        return keys.stream()
                .filter(pages::containsKey)
                .findFirst()
                .map(key -> pages.get(key).values().stream()
                        .sorted(Comparator.comparing(Verdict::at))
                        .toList())
                .orElse(List.of());
    }

    /** Forgets what was decided on a page. */
    public void forget(String key) {
        days().forEach(day -> database.collection(day, Page.class).deleteOne(Filters.eq("_id", key)));
    }

    /** Drops the days that are past keeping; answers how many. */
    public int prune(Instant now) {
        String first = collection(now.minus(KEPT));
        List<String> old =
                days().stream().filter(day -> day.compareTo(first) < 0).toList();
        old.forEach(day -> database.collection(day, Page.class).drop());
        return old.size();
    }

    /** The days there are, oldest first. */
    private List<String> days() {
        return database.collectionNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .toList();
    }

    private static String collection(Instant at) {
        return PREFIX + DAY.format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
