package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Probe;
import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each probe answers, and tells what it should while broker and database are away: alive, so not restarted, and not ready. */
class ProbesIT {

    private static final Duration START_WITHIN = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "classifier", "alert"})
    void aServiceWithoutBrokerAndDatabaseIsAliveAndNotReady(String service) throws Exception {
        var container = Manifests.base().container(service);
        var environment = Map.of(
                "LEXWATCH_API_KEY",
                "test-key-0123456789abcdef",
                "LEXWATCH_KAFKA",
                "127.0.0.1:" + FreePort.find(),
                "LEXWATCH_MONGO",
                "mongodb://127.0.0.1:" + FreePort.find() + "/lexwatch",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "true");
        try (var process = QuarkusProcess.start(
                service + "-service", service, FreePort.find(), new JavaCommand.Heap(32, 256), environment, folder)) {
            process.process().awaitHttpReady(uri(process, container.getStartupProbe()), START_WITHIN);
            assertThat(status(uri(process, container.getLivenessProbe()))).isEqualTo(200);
            assertThat(status(uri(process, container.getReadinessProbe()))).isEqualTo(503);
            assertThat(status(URI.create(process.address() + "/q/metrics"))).isEqualTo(200);
        }
    }

    private static URI uri(QuarkusProcess process, Probe probe) {
        return URI.create(process.address() + probe.getHttpGet().getPath());
    }

    private int status(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
