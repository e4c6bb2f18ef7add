package io.lexwatch.ingest.api;

import io.lexwatch.ingest.publish.TopicCheck;
import io.lexwatch.ingest.schedule.Polling;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the broker answers, its topics are as declared, and this replica knows the feeds and its share of them. */
@Readiness
@ApplicationScoped
public class PollingReadiness implements HealthCheck {

    private final TopicCheck topics;
    private final Polling polling;

    public PollingReadiness(TopicCheck topics, Polling polling) {
        this.topics = topics;
        this.polling = polling;
    }

    @Override
    public HealthCheckResponse call() {
        var problems = topics.problems();
        var response = HealthCheckResponse.named("polling")
                .withData("partitions", polling.partitions())
                .status(problems.isEmpty() && polling.isReady());
        for (int i = 0; i < problems.size(); i++) {
            response.withData("problem-" + (i + 1), problems.get(i));
        }
        if (problems.isEmpty() && !polling.isReady()) {
            response.withData("problem-1", "the feeds are still being read, or shared out anew");
        }
        return response.build();
    }
}
