package io.lexwatch.local.stack;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What of the user's environment is meant for the services. */
public final class UserEnvironment {

    /** Said by the launcher itself, or, for receivers, only passed on where alerts are to leave the machine. */
    private static final Set<String> OURS = Set.of(
            "LEXWATCH_KAFKA",
            "LEXWATCH_MONGO",
            "LEXWATCH_API_KEY",
            "LEXWATCH_JAVA_HOME",
            "LEXWATCH_TIER",
            "LEXWATCH_SLACK_URL",
            "LEXWATCH_WEBHOOK_URL",
            "LEXWATCH_WEBHOOK_SECRET");

    private static final Set<String> CANARY = Set.of("LEXWATCH_CANARY_URL", "LEXWATCH_INGEST_CANARY");

    private UserEnvironment() {}

    /** Settings of the services for a run that nobody outside this machine is to hear of. */
    public static Map<String, String> privately(Map<String, String> environment) {
        return settings(environment).entrySet().stream()
                .filter(variable -> !CANARY.contains(variable.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Settings of the services, without the receivers of alerts. */
    public static Map<String, String> settings(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> isSetting(variable.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isSetting(String name) {
        boolean known = name.startsWith("LEXWATCH_") || name.startsWith("OTEL_") || name.startsWith("QUARKUS_");
        return known && !OURS.contains(name);
    }
}
