package io.lexwatch.classifier;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns tracing on where an endpoint for traces is configured, by OpenTelemetry's own variable, and leaves it off else. */
public class TracingConfig implements ConfigSourceFactory {

    private static final String STANDARD = "otel.exporter.otlp.endpoint";
    private static final String QUARKUS = "quarkus.otel.exporter.otlp.endpoint";
    private static final int OVER_APPLICATION_PROPERTIES = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var endpoint = context.getValue(STANDARD).getValue();
        if (endpoint == null || endpoint.isBlank()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.otel.sdk.disabled", "false", QUARKUS, endpoint),
                "tracing",
                OVER_APPLICATION_PROPERTIES));
    }
}
