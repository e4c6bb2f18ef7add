package io.lexwatch.alert;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The service's configuration as some settings make it. */
public final class TestConfig {

    private TestConfig() {}

    public static AlertConfig of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(AlertConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build()
                .getConfigMapping(AlertConfig.class);
    }
}
