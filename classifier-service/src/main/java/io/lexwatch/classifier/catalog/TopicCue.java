package io.lexwatch.classifier.catalog;

import io.lexwatch.contract.Topic;
import java.util.List;

/** Word groups that speak for a topic. */
public record TopicCue(Topic topic, List<String> words) {

    public TopicCue {
        Names.require(topic != null, "'topic' is missing");
        words = Names.orEmpty(words);
    }
}
