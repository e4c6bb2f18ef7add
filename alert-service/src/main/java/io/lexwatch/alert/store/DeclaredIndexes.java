package io.lexwatch.alert.store;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;

/**
 * What the collections may be asked for beside the id. A query for anything else reads a whole collection; tests look at every
 * command that the service sends, and fail where one does.
 */
public final class DeclaredIndexes {

    /** Fields of each collection. A store that cannot keep them answers by scanning. */
    public static final Map<String, List<Bson>> OF = Map.of(
            "deliveries",
            List.of(
                    Indexes.descending("createdAt", "_id"),
                    Indexes.compoundIndex(Indexes.ascending("alertId"), Indexes.descending("createdAt", "_id")),
                    Indexes.compoundIndex(Indexes.ascending("endpointId"), Indexes.descending("createdAt", "_id")),
                    Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("createdAt", "_id")),
                    Indexes.ascending("finishedAt")),
            "outbox",
            List.of(
                    Indexes.ascending("dueAt"),
                    Indexes.compoundIndex(Indexes.ascending("endpointId"), Indexes.ascending("dueAt")),
                    Indexes.ascending("alertId")),
            "unmatched",
            List.of(Indexes.ascending("at")),
            "kept-answers",
            List.of(Indexes.ascending("at")),
            "alerts",
            List.of(Indexes.ascending("changedAt")),
            "read-marks",
            List.of(Indexes.ascending("at")),
            "threads",
            List.of(Indexes.ascending("at")),
            "digests",
            List.of(Indexes.ascending("at")));

    /** Collections of some hundred documents at most, which may be read whole for whatever is asked. */
    public static final Set<String> SMALL = Set.of(
            "api-keys",
            "canaries",
            "conditions",
            "endpoints",
            "erasures",
            "feed-tokens",
            "leases",
            "reclassifications",
            "revisions",
            "schema",
            "silences",
            "stages",
            "subscriptions");

    /**
     * Collections that are read whole on purpose: alerts when the search index is built, groups of facts when old news is classified
     * anew, labels as a file, the outbox for how much waits.
     */
    public static final Set<String> READ_WHOLE = Set.of("alerts", "fact-groups", "labels", "outbox");

    private DeclaredIndexes() {}
}
