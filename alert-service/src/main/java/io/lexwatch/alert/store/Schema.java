package io.lexwatch.alert.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lexwatch.alert.Repeating;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * Brings the database to the layout that this version works with: each {@link Migration} once, in order, by whichever replica
 * comes first, while the others wait. It comes before all that reads or writes; where the database is away, it is tried again
 * until it is done, and the service is not ready before.
 */
@ApplicationScoped
public class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final String ID = "schema";
    private static final String LEASE = "migration";
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int FIRST = 0;

    private final Database database;
    private final Leases leases;
    private final Clock clock;
    private final List<Migration> migrations;
    private final Duration lease;
    private final MongoCollection<Document> versions;
    private final String replica = UUID.randomUUID().toString();
    private final CountDownLatch current = new CountDownLatch(1);
    private Repeating repeating;

    @Inject
    public Schema(Database database, Leases leases, Clock clock) {
        this(database, leases, clock, Migration.ALL, LENGTH);
    }

    /** @param lease after which a replica that says nothing any more is taken for dead */
    Schema(Database database, Leases leases, Clock clock, List<Migration> migrations, Duration lease) {
        this.database = database;
        this.leases = leases;
        this.clock = clock;
        this.migrations = migrations;
        this.lease = lease;
        this.versions = database.collection("schema", Document.class);
    }

    /** Before every other part: a database that answers has the right layout before anybody asks it for anything. */
    void start(@Observes @Priority(1) StartupEvent event) {
        try {
            migrate();
        } catch (MongoException e) {
            LOG.warnf("the database's layout cannot be looked at yet: %s", e.getMessage());
        }
        if (!isCurrent()) {
            repeating = Repeating.every(PAUSE, "migration", this::migrateOnce);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (repeating != null) {
            repeating.close();
        }
    }

    /** Whether the database has the layout that this version works with. */
    public boolean isCurrent() {
        return current.getCount() == 0;
    }

    /** Waits until it has. */
    public void await() throws InterruptedException {
        current.await();
    }

    /** The layout's number; 0 for a database that has none yet. */
    public int version() {
        return Optional.ofNullable(versions.find(Filters.eq("_id", ID)).first())
                .map(document -> document.getInteger("version", FIRST))
                .orElse(FIRST);
    }

    private void migrateOnce() {
        if (!isCurrent()) {
            migrate();
        }
    }

    /** Takes what steps are left, unless another replica is at it. */
    void migrate() {
        if (version() < latest()) {
            if (!leases.take(LEASE, replica, lease)) {
                return;
            }
            var renewing = Repeating.every(lease.dividedBy(3), "migration lease", this::renew);
            try {
                migrations.stream().filter(each -> each.version() > version()).forEach(this::take);
            } finally {
                renewing.close();
            }
            leases.release(LEASE, replica);
        }
        if (version() > latest()) {
            LOG.warnf("the database's layout is %d, made by a newer Lexwatch; this one knows %d", version(), latest());
        }
        current.countDown();
    }

    private int latest() {
        return migrations.getLast().version();
    }

    private void renew() {
        leases.take(LEASE, replica, lease);
    }

    private void take(Migration migration) {
        LOG.infof("the database's layout is brought to %d: %s", migration.version(), migration.what());
        migration.step().accept(database);
        Instant now = clock.instant();
        var taken = new Document("version", migration.version())
                .append("what", migration.what())
                .append("at", now);
        versions.updateOne(
                Filters.eq("_id", ID),
                Updates.combine(Updates.max("version", migration.version()), Updates.push("taken", taken)),
                new UpdateOptions().upsert(true));
    }
}
