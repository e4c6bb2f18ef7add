package io.lexwatch.broker;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the broker's process begins: runs a broker, or declares the topics on one that runs elsewhere. */
@Command(
        name = "broker",
        description = "Runs a Kafka broker on this machine, or declares Lexwatch's topics on any broker.",
        mixinStandardHelpOptions = true)
public final class BrokerCommand {

    private BrokerCommand() {}

    public static void main(String[] args) {
        int code = new CommandLine(new BrokerCommand())
                .setExecutionExceptionHandler(BrokerCommand::sayWhy)
                .execute(args);
        System.exit(code);
    }

    @Command(name = "serve", description = "Runs a broker until it is told to stop.")
    int serve(
            @Option(names = "--data", required = true, description = "folder of its data") Path data,
            @Option(names = "--port", required = true, description = "port on loopback for clients") int port,
            @Option(names = "--controller-port", required = true, description = "port on loopback for itself")
                    int controllerPort,
            @Option(names = "--settings", description = "file of further settings of Kafka's, which win") Path further)
            throws Exception {
        var settings = new BrokerSettings(data, port, controllerPort, BrokerSettings.read(further));
        var broker = KraftBroker.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop-broker"));
        try (var topics = TopicDeclarer.connect(settings.bootstrapServers())) {
            topics.declare();
        }
        ready(settings.bootstrapServers());
        broker.awaitStop();
        return 0;
    }

    @Command(name = "declare", description = "Creates the topics that are missing and aligns those that differ.")
    int declare(@Option(names = "--bootstrap-servers", required = true) String servers) throws Exception {
        return onTopics(servers, TopicDeclarer::declare);
    }

    @Command(name = "empty", description = "Deletes the topics with all their records and declares them anew.")
    int empty(@Option(names = "--bootstrap-servers", required = true) String servers) throws Exception {
        return onTopics(servers, topics -> {
            topics.delete();
            topics.declare();
        });
    }

    private static int onTopics(String servers, TopicWork work) throws Exception {
        try (var topics = TopicDeclarer.connect(servers)) {
            work.on(topics);
        }
        ready(servers);
        return 0;
    }

    private static void ready(String servers) {
        System.out.println("READY " + servers);
    }

    private static int sayWhy(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        e.printStackTrace();
        System.err.println("The broker failed: " + (root.getMessage() == null ? root : root.getMessage()));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private interface TopicWork {
        void on(TopicDeclarer topics) throws Exception;
    }
}
