package io.lexwatch.local.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way, from feeds to signed webhooks, with the processes that {@code lexwatch up} starts: five hundred items,
 * classifier and alert service killed in the middle of them, and nothing lost or told twice.
 */
class WholeWayIT {

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(240);
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(180);

    private static final String RESPONSE = "response";

    /** What tells one fact from another. */
    private record Planted(String company, String action, String law, String jurisdiction) {}

    /** Each fact that was planted, and by how many outlets. */
    private static final Map<Planted, Long> EXPECTED = PlantedFact.ALL.stream()
            .collect(toMap(fact -> new Planted(fact.company(), fact.action(), fact.law(), fact.jurisdiction()), fact ->
                    (long) fact.tellings().size()));

    @TempDir
    Path folder;

    @Test
    @Timeout(900)
    void everyPlantedFactIsStoredOnceAndToldUnderOneIdThroughKills() throws Exception {
        var news = new PlantedNews(Instant.now().minus(Duration.ofHours(2)));
        try (var feeds = new FeedServer(news, PlantedNews.ITEMS_EACH / 2);
                var receiver = new WebhookReceiver();
                var lexwatch = LaunchedLexwatch.up(
                        folder,
                        feeds.opml(folder.resolve("feeds.opml")),
                        Map.of(
                                "LEXWATCH_WEBHOOK_URL",
                                receiver.url(),
                                "LEXWATCH_WEBHOOK_SECRET",
                                WebhookReceiver.SECRET))) {
            until(STARTED_WITHIN, lexwatch, () -> assertThat(lexwatch.said()).contains("Lexwatch is watching"));
            int before = told(receiver).size();
            feeds.show(PlantedNews.ITEMS_EACH);
            until(TOLD_WITHIN, lexwatch, () -> assertThat(told(receiver)).hasSizeGreaterThan(before));
            assertThat(told(receiver)).as("killed in the middle").hasSizeLessThan(EXPECTED.size());
            lexwatch.kill("classifier");
            lexwatch.kill("alert");

            until(TOLD_WITHIN, lexwatch, () -> assertThat(told(receiver)).containsAll(EXPECTED.keySet()));
            until(
                    TOLD_WITHIN,
                    lexwatch,
                    () -> assertThat(sources(responses(lexwatch))).isEqualTo(EXPECTED));
            assertThat(responses(lexwatch)).as("stored once").hasSize(EXPECTED.size());
            assertToldUnderOneId(receiver);
            assertNobodyOutlives(lexwatch);
        }
    }

    private static void assertToldUnderOneId(WebhookReceiver receiver) {
        assertThat(receiver.refused()).isEmpty();
        Map<String, Set<String>> ids = receiver.alerts().stream()
                .collect(groupingBy(
                        WebhookReceiver.Received::subject, mapping(WebhookReceiver.Received::webhookId, toSet())));
        assertThat(ids)
                .allSatisfy((subject, used) -> assertThat(used).as(subject).hasSize(1));
        Map<Planted, Set<String>> alertsOfFacts = responses(receiver)
                .collect(groupingBy(WholeWayIT::planted, mapping(WebhookReceiver.Received::alertId, toSet())));
        assertThat(alertsOfFacts.keySet()).as("told nothing else").isEqualTo(EXPECTED.keySet());
        assertThat(alertsOfFacts)
                .allSatisfy(
                        (fact, alerts) -> assertThat(alerts).as(fact.toString()).hasSize(1));
    }

    /** Even where the launcher has no time to stop anything. */
    private static void assertNobodyOutlives(LaunchedLexwatch lexwatch) {
        Collection<ProcessHandle> parts = lexwatch.parts().values();
        assertThat(parts).hasSize(5).allMatch(ProcessHandle::isAlive);
        lexwatch.killLauncher();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(parts).noneMatch(ProcessHandle::isAlive));
    }

    /** What companies do: all of it was planted. That a law is sued over is told by the same sentences, and counted elsewhere. */
    private static List<JsonNode> responses(LaunchedLexwatch lexwatch) {
        return lexwatch.alerts().stream()
                .filter(alert -> alert.path("kind").asText().equals(RESPONSE))
                .toList();
    }

    /** By how many sources each fact is told. */
    private static Map<Planted, Long> sources(List<JsonNode> alerts) {
        return alerts.stream()
                .collect(groupingBy(
                        alert -> new Planted(
                                alert.path("company").asText(),
                                alert.path("action").asText(),
                                alert.path("law").asText(),
                                alert.path("jurisdiction").asText()),
                        summingLong(alert -> alert.get("sourceCount").asLong())));
    }

    private static Set<Planted> told(WebhookReceiver receiver) {
        return responses(receiver).map(WholeWayIT::planted).collect(toSet());
    }

    private static Stream<WebhookReceiver.Received> responses(WebhookReceiver receiver) {
        return receiver.alerts().stream()
                .filter(alert -> alert.data().path("kind").asText().equals(RESPONSE));
    }

    private static Planted planted(WebhookReceiver.Received alert) {
        JsonNode data = alert.data();
        return new Planted(
                data.path("company").path("name").asText(),
                data.path("action").asText(),
                data.path("law").path("name").asText(),
                data.path("jurisdiction").asText());
    }

    /** Waits; a launcher that has ended will never fulfil anything. */
    private static void until(Duration atMost, LaunchedLexwatch lexwatch, ThrowingRunnable assertion) {
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(250))
                .ignoreException(IllegalStateException.class)
                .ignoreException(UncheckedIOException.class)
                .failFast(
                        "the launcher ended",
                        () -> assertThat(lexwatch.isAlive()).as(lexwatch.said()).isTrue())
                .untilAsserted(assertion);
    }
}
