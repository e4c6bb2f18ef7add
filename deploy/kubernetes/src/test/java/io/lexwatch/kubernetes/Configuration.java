package io.lexwatch.kubernetes;

import io.lexwatch.processes.ProjectHome;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What can be set in a service: its own keys, those of Kafka's clients, and those of the platform that Lexwatch documents. */
final class Configuration {

    /** Keys of the platform, of Java, that deployments use; {@code docs/configuration.md} tells what each is for. */
    static final List<ConfigurationKey> PLATFORM = List.of(
            platform("quarkus.http.host", "127.0.0.1", "Address to listen on; 0.0.0.0 in a container."),
            platform("quarkus.http.port", "8080", "Port of API, health and metrics."),
            platform(
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "false",
                    "Trust X-Forwarded-* headers; only behind a proxy that sets them."),
            platform("quarkus.log.level", "INFO", "How much is logged."),
            platform(
                    "quarkus.log.console.json.enabled",
                    "false",
                    "Log as JSON, a line a record, with the ids of trace, span, item and feed."),
            platform("quarkus.otel.sdk.disabled", "true", "Traces are made and exported only where this is false."),
            platform("quarkus.otel.exporter.otlp.endpoint", null, "OTLP address that traces are sent to."),
            platform(
                    "otel.exporter.otlp.endpoint",
                    null,
                    "OTLP address that traces are sent to, as OpenTelemetry has it; turns tracing on by itself."),
            platform("quarkus.shutdown.timeout", null, "How long requests in hand may take at a stop."),
            platform(
                    "quarkus.mongodb.tls-configuration-name",
                    null,
                    "Name of the TLS configuration that connections to MongoDB use (alert)."),
            platform(
                    "quarkus.tls.mongodb.trust-store.pem.certs",
                    null,
                    "Authority of MongoDB's certificate, as PEM (alert)."));

    private static final Set<String> JAVA = Set.of("JAVA_TOOL_OPTIONS");

    private Configuration() {}

    /** The keys of one service's own, without its Kafka clients' and the platform's. */
    static List<ConfigurationKey> ofService(String service) {
        return ConfigurationMapping.of(
                ProjectHome.find().resolve(service + "-service").resolve("src/main/java"));
    }

    /** Every environment variable that means something to a service. */
    static Set<String> variables(String service) {
        Stream<String> own =
                Stream.concat(ofService(service).stream(), PLATFORM.stream()).map(ConfigurationKey::variable);
        Stream<String> kafka = Stream.concat(
                        ConsumerConfig.configNames().stream(), ProducerConfig.configNames().stream())
                .map(name -> "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'));
        return Stream.of(own, kafka, JAVA.stream())
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ConfigurationKey platform(String key, String defaultValue, String meaning) {
        return new ConfigurationKey(key, "text", defaultValue, defaultValue == null, meaning);
    }
}
