package io.lexwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicDeclarationTest {

    private static final TopicDeclaration NEWS = TopicDeclaration.NEWS_ITEMS;

    @Test
    void findsNothingWhereATopicIsAsDeclared() {
        var more = new HashMap<>(NEWS.config());
        more.put("min.insync.replicas", "2");

        assertThat(NEWS.differences(12, more)).isEmpty();
    }

    @Test
    void saysWhatATopicHasOtherwise() {
        assertThat(NEWS.differences(3, Map.of("cleanup.policy", "compact", "retention.ms", "2592000000")))
                .containsExactly(
                        "news-items: has 3 partitions; it must have 12",
                        "news-items: has cleanup.policy=compact; it must be delete",
                        "news-items: has max.message.bytes=nothing; it must be 2097152");
    }

    @Test
    void saysThatATopicIsMissing() {
        assertThat(NEWS.differences(null, Map.of())).singleElement().asString().startsWith("news-items: is missing");
    }
}
