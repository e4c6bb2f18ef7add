package io.lexwatch.alert.receive;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.alert.TestConfig;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.processes.LocalBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerCheckIT {

    @TempDir
    Path folder;

    @Test
    void isNotReadyWithoutTheCatalogThatEverythingWaitsFor() throws Exception {
        try (var broker = LocalBroker.onFreePort(folder)) {
            String servers = broker.bootstrapServers();
            var check = new BrokerCheck(new KafkaClients(TestConfig.of(Map.of("lexwatch.kafka", servers)), Map.of()));
            assertThat(check.call().getStatus()).isEqualTo(Status.UP);
            try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) servers))) {
                admin.deleteTopics(List.of(TopicDeclaration.CATALOG.topic()))
                        .all()
                        .get();
            }
            // The broker lets go of a topic some time after it said so.
            await().atMost(30, SECONDS).untilAsserted(() -> {
                HealthCheckResponse response = check.call();
                assertThat(response.getStatus()).isEqualTo(Status.DOWN);
                assertThat(response.getData().orElseThrow().toString()).contains(TopicDeclaration.CATALOG.topic());
            });
            check.close();
        }
    }
}
