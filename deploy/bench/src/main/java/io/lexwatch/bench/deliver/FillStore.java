package io.lexwatch.bench.deliver;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.lexwatch.bench.worker.Worker;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Multiplies the alerts in a store, each copy of other words and another time, until there are so many. */
public final class FillStore {

    private static final int BATCH = 1_000;
    private static final String COMPANY = "Example Works ";

    private FillStore() {}

    /** Arguments: connection string, alerts wanted. */
    public static void main(String[] args) {
        var address = new ConnectionString(args[0]);
        try (var client = MongoClients.create(address)) {
            var alerts = client.getDatabase(address.getDatabase()).getCollection("alerts");
            fill(alerts, Integer.parseInt(args[1]));
        }
        Worker.tell(List.of());
    }

    private static void fill(MongoCollection<Document> alerts, int wanted) {
        var originals = alerts.find().into(new ArrayList<>());
        if (originals.isEmpty()) {
            throw new IllegalStateException("the store holds no alert to copy");
        }
        for (int from = originals.size(); from < wanted; from += BATCH) {
            var copies = new ArrayList<Document>();
            for (int i = from; i < Math.min(wanted, from + BATCH); i++) {
                copies.add(copy(originals.get(i % originals.size()), i));
            }
            alerts.insertMany(copies, new InsertManyOptions().ordered(false));
        }
    }

    private static Document copy(Document original, int number) {
        var copy = Document.parse(original.toJson().replace(COMPANY, COMPANY + number + " "));
        copy.put("_id", "bench-" + number);
        var fact = copy.get("fact", Document.class);
        var earlier = new Date(fact.getDate("lastSeen").getTime() - number * 20_000L);
        fact.put("firstSeen", earlier);
        fact.put("lastSeen", earlier);
        return copy;
    }
}
