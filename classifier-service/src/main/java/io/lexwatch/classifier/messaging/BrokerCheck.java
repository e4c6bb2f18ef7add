package io.lexwatch.classifier.messaging;

import io.lexwatch.contract.TopicDeclaration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the broker answers and has the topics that this service needs, as they are declared. */
@Readiness
@ApplicationScoped
public class BrokerCheck implements HealthCheck {

    private static final Duration WITHIN = Duration.ofSeconds(3);
    private static final List<TopicDeclaration> NEEDED = List.of(
            TopicDeclaration.NEWS_ITEMS,
            TopicDeclaration.FLAGGED_NEWS,
            TopicDeclaration.FLAGGED_REPLAY,
            TopicDeclaration.VERDICTS,
            TopicDeclaration.NEWS_ITEMS_DEAD_LETTER,
            TopicDeclaration.CATALOG);

    private final Admin admin;

    @Inject
    public BrokerCheck(KafkaClients kafka) {
        int timeout = (int) WITHIN.toMillis();
        this.admin = Admin.create(kafka.settings(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout)));
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("broker and topics");
        try {
            Map<String, Integer> topics = topics();
            List<String> wrong = differences(topics, configs(topics.keySet()));
            wrong.forEach(difference -> response.withData(difference.split(":", 2)[0], difference));
            return response.status(wrong.isEmpty()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().withData("reason", "interrupted").build();
        } catch (ExecutionException | TimeoutException e) {
            String reason = e.getCause() == null
                    ? "no answer within " + WITHIN
                    : e.getCause().getMessage();
            return response.down().withData("reason", reason).build();
        }
    }

    private static List<String> differences(Map<String, Integer> partitions, Map<String, Map<String, String>> configs) {
        return NEEDED.stream()
                .flatMap(
                        needed -> needed
                                .differences(
                                        partitions.get(needed.topic()), configs.getOrDefault(needed.topic(), Map.of()))
                                .stream())
                .toList();
    }

    private Map<String, Integer> topics() throws InterruptedException, ExecutionException, TimeoutException {
        var names = await(admin.listTopics().names());
        var needed = NEEDED.stream()
                .map(TopicDeclaration::topic)
                .filter(names::contains)
                .toList();
        return await(admin.describeTopics(needed).allTopicNames()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        topic -> topic.getValue().partitions().size()));
    }

    /** Of topics that are there; asked about one that is not, the broker answers nothing about the others either. */
    private Map<String, Map<String, String>> configs(Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        return await(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        config -> config.getKey().name(),
                        config -> config.getValue().entries().stream()
                                .filter(entry -> entry.value() != null)
                                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        admin.close(WITHIN);
    }
}
