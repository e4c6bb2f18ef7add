package io.lexwatch.kubernetes;

import io.lexwatch.processes.ProjectHome;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code docs/configuration.md} from what the services declare. */
final class ConfigurationDocument {

    static final Path FILE = ProjectHome.find().resolve("docs/configuration.md");

    private static final String HEAD = """
            # Configuration

            Each service reads one typed mapping; a value it cannot read stops it at start, with the key and the reason. A key
            is set as an environment variable (below), or by its name in a file that `QUARKUS_CONFIG_LOCATIONS` names. Durations
            are written `30s`, `5m`, `2h` or as ISO 8601 (`PT30S`); lists with commas. Secrets are marked; they belong into the
            environment, from a secret store, and never into a file under version control.

            This file is generated from the services' sources and checked by the build.
            """;

    private static final String KAFKA = """
            ## Kafka's clients

            Every setting of Kafka's clients can be given to a service as `KAFKA_` and its name: dots become underscores. What a
            secured broker needs:

            | variable | for example |
            | --- | --- |
            | `KAFKA_SECURITY_PROTOCOL` | `SASL_SSL`, or `SSL` with a client certificate |
            | `KAFKA_SASL_MECHANISM` | `SCRAM-SHA-512`, `PLAIN`, `OAUTHBEARER` |
            | `KAFKA_SASL_JAAS_CONFIG` | the login module with user and password (secret) |
            | `KAFKA_SSL_TRUSTSTORE_TYPE`, `KAFKA_SSL_TRUSTSTORE_LOCATION` | `PEM` and a file, where a private authority signed the broker's certificate |
            | `KAFKA_SSL_KEYSTORE_TYPE`, `KAFKA_SSL_KEYSTORE_LOCATION` | `PEM` and a file with key and certificate, where the broker asks for one |

            MongoDB's user, password, TLS and replica set stand in the connection string, `LEXWATCH_MONGO`.
            """;

    private ConfigurationDocument() {}

    static String text() {
        var text = new StringBuilder(HEAD);
        Map<String, List<ConfigurationKey>> services = new LinkedHashMap<>();
        Manifests.SERVICES.forEach(service -> services.put(service + "-service", Configuration.ofService(service)));
        services.put("All services: the platform", Configuration.PLATFORM);
        services.forEach((title, keys) -> section(text, title, keys));
        return text.append('\n').append(KAFKA).toString();
    }

    private static void section(StringBuilder text, String title, List<ConfigurationKey> keys) {
        text.append("\n## ").append(title).append("\n\n");
        text.append("| variable | key | type | default | meaning |\n| --- | --- | --- | --- | --- |\n");
        keys.forEach(key -> text.append("| %s | `%s` | %s | %s | %s |\n"
                .formatted(variable(key), key.key(), key.type(), defaultOf(key), cell(key.meaning()))));
    }

    /** A key with a part of the user's own has no variable that says which. */
    private static String variable(ConfigurationKey key) {
        return key.key().contains("*") ? "" : "`" + key.variable() + "`";
    }

    private static String defaultOf(ConfigurationKey key) {
        if (key.defaultValue() != null) {
            return "`" + key.defaultValue() + "`";
        }
        return key.optional() ? "" : "**mandatory**";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
