package io.lexwatch.processes;

import java.nio.file.Path;

/**
 * A Kafka broker with Lexwatch's topics declared: a process of its own on this machine, or, with
 * {@code -Dlexwatch.kafka=HOST:PORT}, a broker of the user's own, whose Lexwatch topics are emptied first, or, with
 * {@code -Pcontainers}, one in a container.
 */
public final class LocalBroker extends LocalServer {

    /** System property that names a broker to use in place of one of our own. */
    public static final String PROPERTY = "lexwatch.kafka";

    private static final String MAIN = "io.lexwatch.broker.BrokerCommand";
    private static final JavaCommand.Heap HEAP = new JavaCommand.Heap(32, 160);

    private final String bootstrapServers;

    private LocalBroker(String bootstrapServers, JavaCommand command) {
        super(command);
        this.bootstrapServers = bootstrapServers;
    }

    private LocalBroker(String bootstrapServers, JavaProcess container) {
        super(container);
        this.bootstrapServers = bootstrapServers;
    }

    /** A broker on free ports, its log beside its data. */
    public static LocalBroker onFreePort(Path dataDir) {
        return start(dataDir, FreePort.find(), FreePort.find(), dataDir);
    }

    /** A broker on the given port and its controller on the next one, its log beside its data. */
    public static LocalBroker start(Path dataDir, int port) {
        return start(dataDir, port, port + 1, dataDir);
    }

    /** Returns when the broker is up and the topics are declared. */
    public static LocalBroker start(Path dataDir, int port, int controllerPort, Path logs) {
        JavaCommand command = JavaCommand.of(
                        "broker", BuiltModule.named("deploy/broker").classPath(), MAIN, HEAP, logs)
                .withOptions(LIGHT);
        String given = System.getProperty(PROPERTY);
        if (given != null && !given.isBlank()) {
            return emptied(given, command, null);
        }
        if (ServerContainer.isWanted(ServerContainer.KAFKA_IMAGE)) {
            var container = startReady(ServerContainer.command("kafka", ServerContainer.KAFKA_IMAGE, logs));
            return emptied(address(container), command, container);
        }
        return new LocalBroker(
                "127.0.0.1:" + port,
                command.withArgs(
                        "serve",
                        "--data",
                        dataDir.toAbsolutePath().toString(),
                        "--port",
                        Integer.toString(port),
                        "--controller-port",
                        Integer.toString(controllerPort)));
    }

    /**
     * A broker of our own with further settings of Kafka's in a file, which win: more listeners, users, rights.
     *
     * @param port where clients connect without any security
     */
    public static LocalBroker withSettings(Path dataDir, int port, Path settings) {
        JavaCommand command = JavaCommand.of(
                        "broker", BuiltModule.named("deploy/broker").classPath(), MAIN, HEAP, dataDir)
                .withOptions(LIGHT)
                .withArgs(
                        "serve",
                        "--data",
                        dataDir.toAbsolutePath().toString(),
                        "--port",
                        Integer.toString(port),
                        "--controller-port",
                        Integer.toString(FreePort.find()),
                        "--settings",
                        settings.toAbsolutePath().toString());
        return new LocalBroker("127.0.0.1:" + port, command);
    }

    private static LocalBroker emptied(String given, JavaCommand command, JavaProcess container) {
        startReady(command.withArgs("empty", "--bootstrap-servers", given)).close();
        return new LocalBroker(given, container);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }
}
