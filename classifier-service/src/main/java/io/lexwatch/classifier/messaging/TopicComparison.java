package io.lexwatch.classifier.messaging;

import io.lexwatch.contract.TopicDeclaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Compares the topics of a broker with their declarations. */
final class TopicComparison {

    private TopicComparison() {}

    /** One line for each difference, the topic's name and a colon first. */
    static List<String> differences(
            Collection<TopicDeclaration> needed,
            Map<String, Integer> partitions,
            Map<String, Map<String, String>> configs) {
        var differences = new ArrayList<String>();
        for (TopicDeclaration topic : needed) {
            Integer count = partitions.get(topic.topic());
            if (count == null) {
                differences.add(topic.topic()
                        + ": is missing; declare it with partitions and settings as the news contract has them");
            } else {
                compare(topic, count, configs.getOrDefault(topic.topic(), Map.of()), differences);
            }
        }
        return differences;
    }

    private static void compare(
            TopicDeclaration topic, int partitions, Map<String, String> config, List<String> differences) {
        if (partitions != topic.partitions()) {
            differences.add(topic.topic() + ": has " + partitions + " partitions; it must have " + topic.partitions());
        }
        topic.config().forEach((key, value) -> {
            if (!value.equals(config.get(key))) {
                differences.add(topic.topic() + ": has " + key + "=" + config.get(key) + "; it must be " + value);
            }
        });
    }
}
