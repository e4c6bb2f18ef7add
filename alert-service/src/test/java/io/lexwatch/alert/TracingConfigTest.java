package io.lexwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracingConfigTest {

    private static final String ENDPOINT = "http://collector.example:4317";

    @Test
    void openTelemetrysOwnVariableTurnsTracingOn() {
        SmallRyeConfig config = config(Map.of("otel.exporter.otlp.endpoint", ENDPOINT));
        assertThat(config.getValue("quarkus.otel.sdk.disabled", Boolean.class)).isFalse();
        assertThat(config.getValue("quarkus.otel.exporter.otlp.endpoint", String.class))
                .isEqualTo(ENDPOINT);
    }

    @Test
    void withoutItThereIsNone() {
        assertThat(config(Map.of()).getValue("quarkus.otel.sdk.disabled", Boolean.class))
                .isTrue();
    }

    /** As the service discovers its sources: what is not registered has no say. */
    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredSources()
                .withSources(
                        new PropertiesConfigSource(environment, "environment", 300),
                        new PropertiesConfigSource(
                                Map.of("quarkus.otel.sdk.disabled", "true"), "application.properties", 250))
                .build();
    }
}
