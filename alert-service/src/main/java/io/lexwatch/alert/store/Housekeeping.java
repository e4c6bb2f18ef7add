package io.lexwatch.alert.store;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.jboss.logging.Logger;

/** Declares the indexes that queries need, once, and forgets what is kept no longer; any replica may, one at a time does. */
@ApplicationScoped
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration DELIVERIES_KEPT = Duration.ofDays(30);
    private static final Duration CONDITIONS_KEPT = Duration.ofDays(2);
    private static final Duration RECLASSIFICATIONS_KEPT = Duration.ofDays(7);
    private static final String LEASE = "housekeeping";

    private final Database database;
    private final Leases leases;
    private final Changes changes;
    private final Deliveries deliveries;
    private final Verdicts verdicts;
    private final Readings readings;
    private final DigestIssues digests;
    private final Conditions conditions;
    private final StoryThreads threads;
    private final KeptAnswers answers;
    private final Reclassifications reclassifications;
    private final Schema schema;
    private final AuditLog audit;
    private final ReadMarks marks;
    private final AlertConfig.Retention retention;
    private final Clock clock;
    private final String replica = java.util.UUID.randomUUID().toString();
    private boolean indexed;
    private Repeating repeating;

    @Inject
    public Housekeeping(
            Database database,
            Leases leases,
            Changes changes,
            Deliveries deliveries,
            Verdicts verdicts,
            Readings readings,
            DigestIssues digests,
            Conditions conditions,
            StoryThreads threads,
            KeptAnswers answers,
            Reclassifications reclassifications,
            Schema schema,
            AuditLog audit,
            ReadMarks marks,
            AlertConfig config,
            Clock clock) {
        this.database = database;
        this.leases = leases;
        this.changes = changes;
        this.deliveries = deliveries;
        this.verdicts = verdicts;
        this.readings = readings;
        this.digests = digests;
        this.conditions = conditions;
        this.threads = threads;
        this.answers = answers;
        this.reclassifications = reclassifications;
        this.schema = schema;
        this.audit = audit;
        this.marks = marks;
        this.retention = config.retention();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        repeating = Repeating.every(EVERY, "housekeeping", this::tidy);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    void tidy() {
        if (!schema.isCurrent() || !leases.take(LEASE, replica, EVERY.multipliedBy(2))) {
            return;
        }
        if (!indexed) {
            declareIndexes();
            indexed = true;
        }
        Instant now = clock.instant();
        changes.prune(now);
        answers.prune(now);
        verdicts.prune(now);
        readings.prune(now);
        digests.prune(now.minus(DELIVERIES_KEPT));
        threads.prune(now.minus(CONDITIONS_KEPT));
        conditions.prune(now.minus(CONDITIONS_KEPT));
        reclassifications.prune(now.minus(RECLASSIFICATIONS_KEPT));
        audit.prune(now.minus(retention.audit()));
        marks.prune(now.minus(retention.alerts()));
        long forgotten = deliveries.prune(now.minus(DELIVERIES_KEPT));
        if (forgotten > 0) {
            LOG.infof("forgot %d deliveries that were made more than %s ago", forgotten, DELIVERIES_KEPT);
        }
    }

    private void declareIndexes() {
        if (!database.keepsIndexes()) {
            return;
        }
        DeclaredIndexes.OF.forEach((collection, keys) -> keys.forEach(
                key -> database.collection(collection, Document.class).createIndex(key)));
    }
}
