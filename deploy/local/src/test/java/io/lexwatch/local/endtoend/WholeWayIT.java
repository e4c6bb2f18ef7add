package io.lexwatch.local.endtoend;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingLong;
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

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(240);
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(180);

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
            Map<String, Long> facts = facts(lexwatch);
            assertThat(facts).hasSizeGreaterThan(PlantedNews.OUTLETS);

            int before = told(receiver).size();
            feeds.show(PlantedNews.ITEMS_EACH);
            until(TOLD_WITHIN, lexwatch, () -> assertThat(told(receiver)).hasSizeGreaterThan(before));
            assertThat(told(receiver)).as("killed in the middle").hasSizeLessThan(facts.size());
            lexwatch.kill("classifier");
            lexwatch.kill("alert");

            until(TOLD_WITHIN, lexwatch, () -> assertThat(told(receiver)).containsAll(facts.keySet()));
            until(
                    TOLD_WITHIN,
                    lexwatch,
                    () -> assertThat(sources(departures(lexwatch))).isEqualTo(facts));
            assertThat(departures(lexwatch)).as("stored once").hasSize(facts.size());
            assertToldUnderOneId(receiver);
            assertNobodyOutlives(lexwatch);
        }
    }

    /** Who leaves, and how many outlets say so in words that the classifier understands: other tests judge how many. */
    private static Map<String, Long> facts(LaunchedLexwatch lexwatch) {
        return PlantedNews.tellings().stream()
                .map(told -> lexwatch.classify(told.title(), told.text()))
                .filter(flagged -> flagged.get("dataLaw").asBoolean())
                .map(flagged -> flagged.get("findings").get(0))
                .filter(finding -> finding.path("action").asText().equals("EXIT_MARKET"))
                .collect(
                        groupingBy(finding -> finding.get("company").get("name").asText(), counting()));
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

    private static Map<String, Long> sources(List<JsonNode> alerts) {
        return alerts.stream()
                .collect(groupingBy(
                        alert -> alert.get("company").asText(),
                        summingLong(alert -> alert.get("sourceCount").asLong())));
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
