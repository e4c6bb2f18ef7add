package io.lexwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.Canary;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanaryIT {

    @TempDir
    Path folder;

    @Test
    void oneOfTwoReplicasPublishesItAtEachMoment() {
        try (var broker = LocalBroker.onFreePort(folder.resolve("broker"));
                var first = replica("ingest-1", broker);
                var second = replica("ingest-2", broker);
                var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(40)).until(() -> canaries(topic).size() >= 3);
            assertThat(canaries(topic)).doesNotHaveDuplicates();
            assertThat(Stream.of(first, second).map(QuarkusProcess::port)).doesNotHaveDuplicates();
        }
    }

    private QuarkusProcess replica(String name, LocalBroker broker) {
        var environment = Map.of(
                "LEXWATCH_KAFKA",
                broker.bootstrapServers(),
                "LEXWATCH_API_KEY",
                Api.KEY,
                "LEXWATCH_INGEST_CANARY",
                "1s");
        return QuarkusProcess.startReady("ingest-service", name, environment, folder);
    }

    private static List<String> canaries(TopicReader topic) {
        return topic.items().stream().filter(Canary::is).map(NewsItem::id).toList();
    }

    @Test
    void momentsAreTheSameWhoeverAsks() {
        var quarter = Duration.ofMinutes(15);
        var expected = Instant.parse("2026-01-01T12:15:00Z");
        assertThat(CanarySchedule.next(Instant.parse("2026-01-01T12:00:00Z"), quarter))
                .isEqualTo(expected);
        assertThat(CanarySchedule.next(Instant.parse("2026-01-01T12:14:59.999Z"), quarter))
                .isEqualTo(expected);
    }
}
