package io.lexwatch.broker;

import io.lexwatch.contract.TopicDeclaration;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How the broker of one machine is set: broker and controller in one process, on loopback alone, everything kept once.
 *
 * <p>Nothing is flushed to disk record by record: what a killed process has written is in the system's page cache and
 * survives it. Only a crash of the machine itself can lose the last records; a cluster keeps them on several machines.
 *
 * @param data its folder
 * @param port where clients connect
 * @param controllerPort where its two halves talk to each other
 * @param further settings of Kafka's own that are added, or stand in place of ours
 */
record BrokerSettings(Path data, int port, int controllerPort, Properties further) {

    static final int NODE = 1;
    /** Its name as a cluster, 16 bytes in base64: the same always, so that formatting again changes nothing. */
    static final String CLUSTER = "bGV4d2F0Y2gtbG9jYWwtMQ";

    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String HOST = "127.0.0.1";
    private static final int MEGABYTE = 1024 * 1024;

    String bootstrapServers() {
        return HOST + ":" + port;
    }

    Path logFolder() {
        return data.resolve("topics").toAbsolutePath();
    }

    Properties properties() {
        var properties = new Properties();
        addresses(properties);
        oneNode(properties);
        smallMemory(properties);
        topicDefaults(properties);
        properties.putAll(further);
        return properties;
    }

    /** Settings from a file; none where none is named. */
    static Properties read(Path file) throws IOException {
        var settings = new Properties();
        if (file != null) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            }
        }
        return settings;
    }

    private void addresses(Properties properties) {
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "" + NODE);
        properties.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        properties.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        properties.put(
                "listeners", "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        properties.put("log.dirs", logFolder().toString());
    }

    private static void oneNode(Properties properties) {
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        // Members are few and near: none need be waited for.
        properties.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void smallMemory(Properties properties) {
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "2");
        properties.put("log.cleaner.dedupe.buffer.size", "" + 4 * MEGABYTE);
        properties.put("log.cleaner.io.buffer.size", "" + MEGABYTE / 4);
        properties.put("log.index.size.max.bytes", "" + MEGABYTE);
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("offsets.topic.segment.bytes", "" + 8 * MEGABYTE);
        properties.put("transaction.state.log.segment.bytes", "" + 8 * MEGABYTE);
        properties.put("metric.reporters", "");
    }

    private static void topicDefaults(Properties properties) {
        properties.put("auto.create.topics.enable", "false");
        properties.put("message.max.bytes", "" + TopicDeclaration.MAX_MESSAGE_BYTES);
        properties.put("replica.fetch.max.bytes", "" + TopicDeclaration.MAX_MESSAGE_BYTES);
        // Small segments, closed daily: only closed ones are compacted or outlive their retention.
        properties.put("log.segment.bytes", "" + 16 * MEGABYTE);
        properties.put("log.roll.hours", "24");
        // What a group has read is remembered for longer than the records.
        properties.put("offsets.retention.minutes", "" + 60 * 24 * 45);
    }
}
