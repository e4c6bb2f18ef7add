package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.LocalStore;
import io.lexwatch.processes.QuarkusProcess;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Encrypted wires and least rights by configuration alone: a broker that takes SCRAM over TLS and knows the users of the manifests
 * with their rights, a database behind TLS, both certificates of a private authority; and news that go the whole way.
 */
class WiresIT {

    private static final String KEY = "test-key-0123456789abcdef";
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void newsGoTheWholeWayOverTlsWithTheRightsOfTheManifests() throws Exception {
        Certificate certificate = Certificate.in(folder);
        HttpServer feed = feed();
        try (var broker = new SecuredBroker(folder, certificate);
                var store = LocalStore.onFreePort(folder.resolve("store"));
                var line = new TlsLine(certificate, URI.create(store.uri()).getPort());
                var ingest = service("ingest", broker.environment("ingest", SecuredBroker.passwordOf("ingest")));
                var classifier = service(
                        "classifier", broker.environment("classifier", SecuredBroker.passwordOf("classifier")));
                var alert = service("alert", withStore(broker, certificate, line.port()));
                var intruder = service("intruder", broker.environment("classifier", "guessed"))) {
            ingest.awaitReady(READY_WITHIN);
            classifier.awaitReady(READY_WITHIN);
            alert.awaitReady(READY_WITHIN);
            String address = "http://127.0.0.1:" + feed.getAddress().getPort() + "/";
            assertThat(send(ingest, "POST", "/api/v1/feeds", "{\"url\":\"" + address + "\",\"historyIsNews\":true}"))
                    .contains(address);
            await().atMost(READY_WITHIN)
                    .untilAsserted(() -> assertThat(send(alert, "GET", "/api/v1/alerts", ""))
                            .contains("TikTok is leaving Hong Kong"));
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(intruder.address() + "/q/health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as("without the password nobody is let in")
                    .isEqualTo(503);
            assertThatNobodyMayMoreThanItsStepNeeds(broker);
        } finally {
            feed.stop(0);
        }
    }

    private static void assertThatNobodyMayMoreThanItsStepNeeds(SecuredBroker broker) {
        try (var asIngest = Admin.create(broker.client("ingest"))) {
            assertThatThrownBy(() -> asIngest.describeTopics(java.util.List.of("flagged-news"))
                            .allTopicNames()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> asIngest.deleteTopics(java.util.List.of("news-items"))
                            .all()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    private Map<String, String> withStore(SecuredBroker broker, Certificate certificate, int port) {
        var environment = new LinkedHashMap<>(broker.environment("alert", SecuredBroker.passwordOf("alert")));
        environment.put("LEXWATCH_MONGO", "mongodb://127.0.0.1:" + port + "/lexwatch?tls=true");
        environment.put("QUARKUS_MONGODB_TLS_CONFIGURATION_NAME", "mongodb");
        environment.put(
                "QUARKUS_TLS_MONGODB_TRUST_STORE_PEM_CERTS", certificate.pem().toString());
        return environment;
    }

    private QuarkusProcess service(String name, Map<String, String> wires) {
        var environment = new LinkedHashMap<>(wires);
        environment.put("LEXWATCH_API_KEY", KEY);
        environment.put("LEXWATCH_ALLOW_ADDRESSES", "127.0.0.0/8");
        String module = (name.equals("intruder") ? "classifier" : name) + "-service";
        return QuarkusProcess.start(module, name, FreePort.find(), new JavaCommand.Heap(32, 384), environment, folder);
    }

    private String send(QuarkusProcess service, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static HttpServer feed() throws Exception {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        byte[] rss = ("<rss version=\"2.0\"><channel><title>Wires</title><item><guid>1</guid><pubDate>" + now
                        + "</pubDate><title>TikTok to leave Hong Kong over national security law</title><description>TikTok"
                        + " said on Tuesday that it would leave Hong Kong because of the national security law."
                        + "</description></item></channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, rss.length);
                exchange.getResponseBody().write(rss);
            }
        });
        server.start();
        return server;
    }
}
