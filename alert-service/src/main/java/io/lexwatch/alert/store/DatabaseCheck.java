package io.lexwatch.alert.store;

import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    private final Database database;

    @Inject
    public DatabaseCheck(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try {
            database.ping();
            return response.up().build();
        } catch (MongoException e) {
            return response.down()
                    .withData(
                            "reason",
                            "the database does not answer: " + e.getClass().getSimpleName())
                    .build();
        }
    }
}
