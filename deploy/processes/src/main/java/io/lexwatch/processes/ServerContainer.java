package io.lexwatch.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * A server in a container, where {@code ./mvnw -Pcontainers verify} asks for one: a process that holds the container and
 * prints where the server answers.
 */
final class ServerContainer {

    /** System properties that name the images; set by the Maven profile. */
    static final String KAFKA_IMAGE = "lexwatch.kafka-image";

    static final String MONGO_IMAGE = "lexwatch.mongo-image";

    private static final String MAIN = "io.lexwatch.containers.ContainerCommand";
    private static final JavaCommand.Heap HEAP = new JavaCommand.Heap(16, 96);
    private static final List<String> ENGINE = List.of("DOCKER_", "TESTCONTAINERS_", "XDG_RUNTIME_DIR");

    private ServerContainer() {}

    /** Whether tests are to use containers. */
    static boolean isWanted(String image) {
        return System.getProperty(image) != null;
    }

    static JavaCommand command(String kind, String image, Path logs) {
        var environment = new TreeMap<>(System.getenv());
        environment.keySet().removeIf(variable -> ENGINE.stream().noneMatch(variable::startsWith));
        return JavaCommand.of(
                        kind + "-container",
                        BuiltModule.named("deploy/containers").classPath(),
                        MAIN,
                        HEAP,
                        logs)
                .withOptions(LocalServer.LIGHT)
                .withArgs(kind, System.getProperty(image))
                .withEnvironment(environment);
    }
}
