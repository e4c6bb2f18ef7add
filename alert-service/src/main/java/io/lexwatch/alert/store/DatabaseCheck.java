package io.lexwatch.alert.store;

import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers, and has the layout that this version works with. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    private final Database database;
    private final Schema schema;

    @Inject
    public DatabaseCheck(Database database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try {
            database.ping();
            return schema.isCurrent()
                    ? response.up().build()
                    : response.down()
                            .withData("reason", "the database is being brought to the layout of this version")
                            .build();
        } catch (MongoException e) {
            return response.down()
                    .withData(
                            "reason",
                            "the database does not answer: " + e.getClass().getSimpleName())
                    .build();
        }
    }
}
