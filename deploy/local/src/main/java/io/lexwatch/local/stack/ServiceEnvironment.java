package io.lexwatch.local.stack;

import java.util.HashMap;
import java.util.Map;

/** The configuration of the services: what the user set, and over it what the launcher itself decides. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(StackSettings settings, String brokers, String store) {
        var environment = new HashMap<>(settings.environment());
        environment.put("LEXWATCH_KAFKA", brokers);
        environment.put("LEXWATCH_MONGO", store);
        environment.put("LEXWATCH_API_KEY", settings.key().value());
        environment.putIfAbsent(
                "LEXWATCH_CONSOLE_URL", "http://127.0.0.1:" + settings.ports().alert());
        environment.putIfAbsent(
                "LEXWATCH_INGEST_URL", "http://127.0.0.1:" + settings.ports().ingest());
        // Two processors are enough to read news; more threads only take memory.
        environment.putIfAbsent("QUARKUS_HTTP_IO_THREADS", "2");
        return environment;
    }
}
