package io.lexwatch.classifier.messaging;

import io.lexwatch.classifier.ClassifierConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * What every client of Kafka's is given that this service makes by itself: where the brokers are and how they are secured, as
 * the variables {@code KAFKA_…} say. Clients of the messaging library are given the same by the library.
 */
@Singleton
public class KafkaClients {

    private final Map<String, Object> common;

    @Inject
    public KafkaClients(ClassifierConfig config, @Identifier("default-kafka-broker") Map<String, Object> common) {
        var settings = new HashMap<>(common);
        settings.keySet().removeIf(name -> name.startsWith("health"));
        settings.put("bootstrap.servers", config.kafka());
        this.common = Map.copyOf(settings);
    }

    /** The common settings and a client's own. */
    Map<String, Object> settings(Map<String, Object> own) {
        var settings = new HashMap<>(common);
        settings.putAll(own);
        return settings;
    }
}
