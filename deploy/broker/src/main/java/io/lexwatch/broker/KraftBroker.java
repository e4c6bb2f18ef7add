package io.lexwatch.broker;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Kafka's own server in this process, its folder formatted at the first start. */
final class KraftBroker {

    private final KafkaRaftServer server;

    private KraftBroker(KafkaRaftServer server) {
        this.server = server;
    }

    static KraftBroker start(BrokerSettings settings) throws Exception {
        Files.createDirectories(settings.logFolder());
        format(settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
        server.startup();
        return new KraftBroker(server);
    }

    void stop() {
        server.shutdown();
    }

    void awaitStop() {
        server.awaitShutdown();
    }

    private static void format(BrokerSettings settings) throws Exception {
        var said = new ByteArrayOutputStream();
        new Formatter()
                .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(BrokerSettings.CLUSTER)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .addDirectory(settings.logFolder().toString())
                .setMetadataLogDirectory(settings.logFolder().toString())
                .setIgnoreFormatted(true)
                .run();
        System.out.print(said.toString(StandardCharsets.UTF_8));
    }
}
