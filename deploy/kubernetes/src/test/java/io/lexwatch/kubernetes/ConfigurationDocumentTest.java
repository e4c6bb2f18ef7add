package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The reference of the configuration says what the services read. */
class ConfigurationDocumentTest {

    private static final String WRITE = "lexwatch.write-docs";

    @Test
    void saysWhatTheServicesRead() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(ConfigurationDocument.FILE, ConfigurationDocument.text());
        }
        assertThat(ConfigurationDocument.FILE)
                .as("a key was added or changed: run ./mvnw -pl deploy/kubernetes test "
                        + "-Dtest=ConfigurationDocumentTest -D" + WRITE + "=true")
                .hasContent(ConfigurationDocument.text());
    }

    @Test
    void everyServiceIsDocumented() {
        for (String service : Manifests.SERVICES) {
            assertThat(Configuration.ofService(service))
                    .extracting(ConfigurationKey::key)
                    .contains("lexwatch.kafka", "lexwatch.api-key")
                    .doesNotHaveDuplicates();
        }
    }
}
