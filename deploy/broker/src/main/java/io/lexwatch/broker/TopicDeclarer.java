package io.lexwatch.broker;

import io.lexwatch.contract.TopicDeclaration;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Brings a broker's topics to what {@link TopicDeclaration} says: creates what is missing, aligns what differs. */
final class TopicDeclarer implements AutoCloseable {

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;

    private final Admin admin;

    private TopicDeclarer(Admin admin) {
        this.admin = admin;
    }

    static TopicDeclarer connect(String bootstrapServers) {
        return new TopicDeclarer(Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "30000")));
    }

    /** Returns when the broker shows the topics as they are declared. */
    void declare() throws ExecutionException, InterruptedException {
        Set<String> existing = existing();
        List<TopicDeclaration> missing = Arrays.stream(TopicDeclaration.values())
                .filter(declared -> !existing.contains(declared.topic()))
                .toList();
        create(missing);
        admin.createPartitions(missingPartitions(existing)).all().get();
        admin.incrementalAlterConfigs(differingConfig(existing)).all().get();
        await("topics differ from their declaration", this::isDeclared);
    }

    private boolean isDeclared() throws ExecutionException, InterruptedException {
        Set<String> existing = existing();
        return existing.size() == TopicDeclaration.values().length
                && missingPartitions(existing).isEmpty()
                && differingConfig(existing).isEmpty();
    }

    /** Deletes the declared topics that exist; returns when they are gone. */
    void delete() throws ExecutionException, InterruptedException {
        admin.deleteTopics(existing()).all().get();
        await("topics are still there after they were deleted", () -> existing().isEmpty());
    }

    @Override
    public void close() {
        admin.close();
    }

    private Set<String> existing() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> TopicDeclaration.named(topic).isPresent())
                .collect(Collectors.toSet());
    }

    private void create(List<TopicDeclaration> missing) throws ExecutionException, InterruptedException {
        // Replication is the cluster's own default.
        Collection<NewTopic> topics = missing.stream()
                .map(declared -> new NewTopic(declared.topic(), Optional.of(declared.partitions()), Optional.empty())
                        .configs(declared.config()))
                .toList();
        for (var created : admin.createTopics(topics).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                // Somebody else declared it at the same moment: just as well.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private Map<String, NewPartitions> missingPartitions(Set<String> existing)
            throws ExecutionException, InterruptedException {
        var more = new HashMap<String, NewPartitions>();
        for (TopicDescription topic :
                admin.describeTopics(existing).allTopicNames().get().values()) {
            TopicDeclaration declared = TopicDeclaration.named(topic.name()).orElseThrow();
            int partitions = topic.partitions().size();
            if (partitions != declared.partitions()) {
                more.put(topic.name(), morePartitions(declared, partitions));
            }
        }
        return more;
    }

    private static NewPartitions morePartitions(TopicDeclaration declared, int partitions) {
        if (declared.compacted() || partitions > declared.partitions()) {
            throw new IllegalStateException(
                    "topic " + declared.topic() + " has " + partitions + " partitions and needs "
                            + declared.partitions() + ", which cannot be changed without moving its records: "
                            + "stop Lexwatch, copy the records elsewhere, delete the topic and declare it again");
        }
        return NewPartitions.increaseTo(declared.partitions());
    }

    private Map<ConfigResource, Collection<AlterConfigOp>> differingConfig(Set<String> existing)
            throws ExecutionException, InterruptedException {
        List<ConfigResource> resources = existing.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        admin.describeConfigs(resources).all().get().forEach((resource, config) -> {
            List<AlterConfigOp> differing = differing(resource.name(), config);
            if (!differing.isEmpty()) {
                changes.put(resource, differing);
            }
        });
        return changes;
    }

    private static List<AlterConfigOp> differing(String topic, Config config) {
        return TopicDeclaration.named(topic).orElseThrow().config().entrySet().stream()
                .filter(declared -> !declared.getValue()
                        .equals(config.get(declared.getKey()).value()))
                .map(declared -> new AlterConfigOp(
                        new ConfigEntry(declared.getKey(), declared.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static void await(String otherwise, Condition condition) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + SHOWN_WITHIN.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(otherwise + " for " + SHOWN_WITHIN.toSeconds() + " s");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** A topic may go or come between two questions to the broker: that is no failure but "not yet". */
    private static boolean holds(Condition condition) throws ExecutionException, InterruptedException {
        try {
            return condition.holds();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private interface Condition {
        boolean holds() throws ExecutionException, InterruptedException;
    }
}
