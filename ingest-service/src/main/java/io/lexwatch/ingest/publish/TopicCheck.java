package io.lexwatch.ingest.publish;

import io.lexwatch.contract.TopicDeclaration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** Asks the broker whether the topics are as they are declared. */
public final class TopicCheck implements AutoCloseable {

    private static final List<TopicDeclaration> USED = List.of(
            TopicDeclaration.FEEDS,
            TopicDeclaration.FEED_STATE,
            TopicDeclaration.FEED_COMMANDS,
            TopicDeclaration.FEED_HEALTH,
            TopicDeclaration.NEWS_ITEMS);

    /** Probes come often, and a topic that was right stays so for a while. */
    private static final Duration KEPT = Duration.ofSeconds(3);

    private final Admin admin;
    private long goodUntil = System.nanoTime();

    public TopicCheck(KafkaSettings kafka) {
        this.admin = Admin.create(kafka.admin());
    }

    /** What is wrong, one line each; empty where all is as declared. */
    public synchronized List<String> problems() {
        if (System.nanoTime() < goodUntil) {
            return List.of();
        }
        var problems = ask();
        goodUntil = problems.isEmpty() ? System.nanoTime() + KEPT.toNanos() : System.nanoTime();
        return problems;
    }

    private List<String> ask() {
        var problems = new ArrayList<String>();
        var resources = USED.stream().map(TopicCheck::resource).toList();
        var topics = admin.describeTopics(
                        USED.stream().map(TopicDeclaration::topic).toList())
                .topicNameValues();
        var configs = admin.describeConfigs(resources).values();
        var asked = USED.getFirst();
        try {
            for (var declared : USED) {
                asked = declared;
                check(declared, get(topics.get(declared.topic())), configs, problems);
            }
        } catch (ExecutionException e) {
            problems.add(asked.topic() + ": " + e.getCause().getMessage());
        } catch (TimeoutException e) {
            problems.add("broker: no answer within 5 s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problems.add("broker: stopped while asking");
        }
        return problems;
    }

    private static void check(
            TopicDeclaration declared,
            TopicDescription topic,
            Map<ConfigResource, KafkaFuture<Config>> configs,
            List<String> problems)
            throws ExecutionException, TimeoutException, InterruptedException {
        var config = get(configs.get(resource(declared))).entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        problems.addAll(declared.differences(topic.partitions().size(), config));
    }

    private static ConfigResource resource(TopicDeclaration declared) {
        return new ConfigResource(ConfigResource.Type.TOPIC, declared.topic());
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(5, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
