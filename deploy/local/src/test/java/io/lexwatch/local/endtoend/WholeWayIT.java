package io.lexwatch.local.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
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
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way, from feeds to signed webhooks, with the processes that {@code lexwatch up} starts: five hundred items,
 * classifier and alert service killed in the middle of them, and nothing lost or told twice.
 */
class WholeWayIT {

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(120);
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(180);

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
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
            assertThat(told(receiver)).as("killed in the middle").isNotEqualTo(everyFact());
            lexwatch.kill("classifier");
            lexwatch.kill("alert");

            until(TOLD_WITHIN, lexwatch, () -> assertThat(told(receiver)).containsAll(everyFact()));
            until(
                    TOLD_WITHIN,
                    lexwatch,
                    () -> assertThat(sourcesOf(departures(lexwatch))).containsOnly(PlantedNews.OUTLETS_A_FACT));
            assertStoredOnce(departures(lexwatch));
            assertToldUnderOneId(receiver);
            assertNobodyOutlives(lexwatch);
        }
    }

    private static void assertStoredOnce(List<JsonNode> departures) {
        assertThat(departures)
                .extracting(alert -> alert.get("company").asText())
                .containsExactlyInAnyOrderElementsOf(PlantedNews.LEAVING);
    }

    private static void assertToldUnderOneId(WebhookReceiver receiver) {
        assertThat(receiver.refused()).isEmpty();
        Map<String, Set<String>> ids = receiver.alerts().stream()
                .collect(groupingBy(
                        WebhookReceiver.Received::subject, mapping(WebhookReceiver.Received::webhookId, toSet())));
        assertThat(ids)
                .allSatisfy((subject, used) -> assertThat(used).as(subject).hasSize(1));
        Map<String, Set<String>> alertsOfCompanies = receiver.alerts().stream()
                .filter(WholeWayIT::isDeparture)
                .collect(groupingBy(WholeWayIT::company, mapping(WebhookReceiver.Received::alertId, toSet())));
        assertThat(alertsOfCompanies)
                .allSatisfy((company, alerts) -> assertThat(alerts).as(company).hasSize(1));
    }

    /** Even where the launcher has no time to stop anything. */
    private static void assertNobodyOutlives(LaunchedLexwatch lexwatch) {
        Collection<ProcessHandle> parts = lexwatch.parts().values();
        assertThat(parts).hasSize(5).allMatch(ProcessHandle::isAlive);
        lexwatch.killLauncher();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(parts).noneMatch(ProcessHandle::isAlive));
    }

    private static List<JsonNode> departures(LaunchedLexwatch lexwatch) {
        return lexwatch.alerts().stream()
                .filter(alert -> alert.path("action").asText().equals("EXIT_MARKET"))
                .toList();
    }

    private static Set<Integer> sourcesOf(List<JsonNode> alerts) {
        return alerts.stream().map(alert -> alert.get("sourceCount").asInt()).collect(toSet());
    }

    private static Set<String> told(WebhookReceiver receiver) {
        return receiver.alerts().stream()
                .filter(WholeWayIT::isDeparture)
                .map(WholeWayIT::company)
                .collect(toSet());
    }

    private static boolean isDeparture(WebhookReceiver.Received alert) {
        return alert.data().path("action").asText().equals("EXIT_MARKET");
    }

    private static String company(WebhookReceiver.Received alert) {
        return alert.data().get("company").get("name").asText();
    }

    private static Set<String> everyFact() {
        return Set.copyOf(PlantedNews.LEAVING);
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
