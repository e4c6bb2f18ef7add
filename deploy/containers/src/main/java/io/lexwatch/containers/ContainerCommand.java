package io.lexwatch.containers;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Runs one server in a container, prints {@code READY ADDRESS} once it may be used, and removes it when told to end. */
public final class ContainerCommand {

    private ContainerCommand() {}

    /** @param args {@code kafka IMAGE} or {@code mongo IMAGE} */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2) {
            throw fail("Usage: ContainerCommand kafka|mongo IMAGE");
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw fail("No container engine answers. Start Docker, or name a running one in DOCKER_HOST, "
                    + "or run the tests without -Pcontainers: they then start servers of their own.");
        }
        String address = switch (args[0]) {
            case "kafka" -> started(new KafkaContainer(args[1])).getBootstrapServers();
            case "mongo" ->
                started(new MongoDBContainer(args[1]).withReplicaSet()).getReplicaSetUrl();
            default -> throw fail("There is no container for " + args[0] + "; kafka and mongo are known.");
        };
        System.out.println("READY " + address);
        Thread.currentThread().join();
    }

    private static <T extends GenericContainer<?>> T started(T container) {
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop"));
        try {
            container.start();
            return container;
        } catch (ContainerFetchException e) {
            throw fail(
                    "The image " + container.getDockerImageName() + " cannot be had. Pull it where a registry can be "
                            + "reached (docker pull), or run the tests without -Pcontainers.");
        }
    }

    /** Ends the process with one line; never returns. */
    private static RuntimeException fail(String message) {
        System.err.println(message);
        System.exit(1);
        return new IllegalStateException(message);
    }
}
