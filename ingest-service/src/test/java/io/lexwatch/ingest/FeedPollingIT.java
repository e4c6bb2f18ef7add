package io.lexwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What two replicas publish of feeds that change, fail, move, come in storms. */
@ExtendWith(TwoReplicas.Extension.class)
class FeedPollingIT {

    private final TwoReplicas stack;
    private final FeedServer feeds;
    private final List<Api> apis;

    FeedPollingIT(TwoReplicas stack) {
        this.stack = stack;
        this.feeds = stack.feeds();
        this.apis = stack.apis();
    }

    @Test
    void newItemsArePublishedOnceAndHistoryIsMarked() {
        feeds.serve("/a", FeedServer.rss("Feed A", List.of("one", "two")));
        var id = apis.get(0).add(feeds.url("/a"), ",\"publisher\":\"Example Times\",\"sourceKind\":\"OFFICIAL\"");
        try (var topic = new TopicReader(stack.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(40)).until(() -> topic.itemsOf(id).size() == 2);
            assertThat(topic.itemsOf(id)).allSatisfy(item -> {
                assertThat(item.backfill()).isTrue();
                assertThat(item.publisher()).isEqualTo("Example Times");
                assertThat(item.revision()).isEqualTo(1);
            });

            feeds.serve("/a", FeedServer.rss("Feed A", List.of("three", "one", "two")));
            await().atMost(Duration.ofSeconds(40)).until(() -> topic.itemsOf(id).size() == 3);
            assertThat(topic.itemsOf(id).getLast().title()).isEqualTo("three");
            assertThat(topic.itemsOf(id).getLast().backfill()).isFalse();

            feeds.serve("/a", FeedServer.rss("Feed A", List.of("three", "one", "two"), text -> text + ", corrected"));
            await().atMost(Duration.ofSeconds(40)).until(() -> topic.itemsOf(id).size() == 6);
            assertThat(topic.itemsOf(id).subList(3, 6))
                    .allSatisfy(item -> assertThat(item.revision()).isEqualTo(2));
            assertThat(topic.itemsOf(id).stream().map(NewsItem::id).distinct()).hasSize(3);
        }
        assertThat(feeds.requests("/a"))
                .anySatisfy(
                        request -> assertThat(request.header("If-none-match")).isNotNull());
        var shown = apis.get(1).get("/api/v1/feeds/" + id);
        assertThat(shown.at("/health/status").asText()).isEqualTo("HEALTHY");
        assertThat(shown.at("/health/items").asInt()).isEqualTo(6);
        assertThat(shown.at("/title").asText()).isEqualTo("Feed A");
    }

    @Test
    void anUnchangedFeedWritesNothing() {
        feeds.serve("/quiet", FeedServer.rss("Quiet", List.of("only")));
        var id = apis.get(1).add(feeds.url("/quiet"), "");
        try (var states = new TopicReader(stack.bootstrapServers(), TopicDeclaration.FEED_STATE)) {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> feeds.requests("/quiet").size() >= 4);
            assertThat(states.records().stream().filter(record -> record.key().equals(id)))
                    .hasSize(1);
        }
    }

    @Test
    void historyCountsAsNewsWhereAskedFor() {
        feeds.serve("/demo", FeedServer.rss("Demo", List.of("d1", "d2")));
        var id = apis.get(0).add(feeds.url("/demo"), ",\"historyIsNews\":true");
        try (var topic = new TopicReader(stack.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(40)).until(() -> topic.itemsOf(id).size() == 2);
            assertThat(topic.itemsOf(id)).noneMatch(NewsItem::backfill);
        }
    }

    @Test
    void aFeedThatFailsIsReportedAndComesBack() {
        var id = apis.get(0).add(feeds.url("/broken"), "");
        try (var health = new TopicReader(stack.bootstrapServers(), TopicDeclaration.FEED_HEALTH)) {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> apis.get(1).status(id).equals("FAILING"));
            var why =
                    apis.get(0).get("/api/v1/feeds/" + id).at("/health/reason").asText();
            assertThat(why).contains("404");
            feeds.serve("/broken", FeedServer.rss("Mended", List.of("x")));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> apis.get(1).status(id).equals("HEALTHY"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> health.records().stream()
                                    .filter(record -> record.key().equals(id))
                                    .count()
                            == 2);
        }
    }

    @Test
    void aFeedMovesToAnotherHostWithAllThatIsKnownOfIt() throws Exception {
        try (var other = new FeedServer()) {
            var moved = new AtomicReference<>(FeedServer.rss("Mover", List.of("m1", "m2")));
            feeds.serve("/mover", moved.get());
            var id = apis.get(0).add(feeds.url("/mover"), "");
            try (var topic = new TopicReader(stack.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
                await().atMost(Duration.ofSeconds(40))
                        .until(() -> topic.itemsOf(id).size() == 2);
                other.serve("/new", FeedServer.rss("Mover", List.of("m3", "m1", "m2")));
                feeds.on("/mover", exchange -> {
                    exchange.getResponseHeaders().set("Location", other.url("/new"));
                    exchange.sendResponseHeaders(301, -1);
                });
                await().atMost(Duration.ofSeconds(40))
                        .until(() -> apis.get(1)
                                .get("/api/v1/feeds/" + id)
                                .path("url")
                                .asText()
                                .equals(other.url("/new")));
                other.serve("/new", FeedServer.rss("Mover", List.of("m4", "m3", "m1", "m2")));
                await().atMost(Duration.ofSeconds(40))
                        .until(() -> topic.itemsOf(id).size() == 4);
                assertThat(topic.itemsOf(id).stream().map(NewsItem::title))
                        .containsExactlyInAnyOrder("m1", "m2", "m3", "m4");
            }
            // And by hand, through the replica that may not own it.
            feeds.serve("/home", FeedServer.rss("Mover", List.of("m5", "m4")));
            apis.get(1).send("PUT", "/api/v1/feeds/" + id, "{\"url\":\"" + feeds.url("/home") + "\"}");
            try (var topic = new TopicReader(stack.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
                await().atMost(Duration.ofSeconds(40))
                        .until(() -> topic.itemsOf(id).size() == 5);
                assertThat(topic.itemsOf(id))
                        .extracting(NewsItem::title)
                        .containsExactlyInAnyOrder("m1", "m2", "m3", "m4", "m5");
            }
        }
    }

    @Test
    void pollNowReachesTheOwnerThroughAnyReplica() {
        feeds.serve("/slow", FeedServer.rss("Slow", List.of("s")));
        var id = apis.get(0).add(feeds.url("/slow"), ",\"interval\":\"1h\"");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> feeds.requests("/slow").size() == 1);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> apis.get(1).status(id).equals("HEALTHY"));
        for (int i = 0; i < 2; i++) {
            int before = feeds.requests("/slow").size();
            assertThat(apis.get(i)
                            .send("POST", "/api/v1/feeds/" + id + "/poll", null)
                            .statusCode())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> feeds.requests("/slow").size() > before);
        }
    }

    @Test
    void anItemStormDoesNotHarmItsNeighbours() {
        feeds.on(
                "/storm",
                exchange -> FeedServer.send(
                        exchange,
                        200,
                        "application/rss+xml",
                        FeedServer.rss(
                                        "Storm",
                                        java.util.stream.IntStream.range(0, 5_000)
                                                .mapToObj(i -> "item " + i)
                                                .toList())
                                .getBytes(StandardCharsets.UTF_8)));
        var id = apis.get(0).add(feeds.url("/storm"), ",\"interval\":\"1h\"");
        try (var topic = new TopicReader(stack.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.itemsOf(id).size() == 5_000);
        }
    }
}
