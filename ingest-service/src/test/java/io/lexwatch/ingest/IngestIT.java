package io.lexwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas at a real broker: feeds over REST, polled by their owners, published in transactions. */
class IngestIT {

    @TempDir
    static Path folder;

    private static LocalBroker broker;
    private static FeedServer feeds;
    private static List<QuarkusProcess> replicas;
    private static List<Api> apis;

    @BeforeAll
    static void start() throws Exception {
        broker = LocalBroker.onFreePort(folder.resolve("broker"));
        feeds = new FeedServer();
        replicas = List.of(replica("ingest-1"), replica("ingest-2"));
        apis = replicas.stream().map(replica -> new Api(replica.address())).toList();
    }

    private static QuarkusProcess replica(String name) {
        return QuarkusProcess.startReady("ingest-service", name, environment(Map.of()), folder);
    }

    static Map<String, String> environment(Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "LEXWATCH_KAFKA", broker.bootstrapServers(),
                "LEXWATCH_API_KEY", Api.KEY,
                "LEXWATCH_ALLOW_ADDRESSES", "127.0.0.0/8",
                "LEXWATCH_INGEST_POLL", "500ms",
                "LEXWATCH_INGEST_HOST_GAP", "5ms",
                "LEXWATCH_INGEST_SESSION_TIMEOUT", "6s"));
        environment.putAll(more);
        return environment;
    }

    @AfterAll
    static void stop() {
        if (replicas != null) {
            replicas.forEach(QuarkusProcess::close);
        }
        feeds.close();
        broker.close();
    }

    @Test
    void newItemsArePublishedOnceAndHistoryIsMarked() {
        feeds.serve("/a", FeedServer.rss("Feed A", List.of("one", "two")));
        var id = apis.get(0).add(feeds.url("/a"), ",\"publisher\":\"Example Times\",\"sourceKind\":\"OFFICIAL\"");
        try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> of(topic, id).size() == 2);
            assertThat(of(topic, id)).allSatisfy(item -> {
                assertThat(item.backfill()).isTrue();
                assertThat(item.publisher()).isEqualTo("Example Times");
                assertThat(item.revision()).isEqualTo(1);
            });

            feeds.serve("/a", FeedServer.rss("Feed A", List.of("three", "one", "two")));
            await().atMost(Duration.ofSeconds(20)).until(() -> of(topic, id).size() == 3);
            assertThat(of(topic, id).getLast().title()).isEqualTo("three");
            assertThat(of(topic, id).getLast().backfill()).isFalse();

            feeds.serve("/a", FeedServer.rss("Feed A", List.of("three", "one", "two"), text -> text + ", corrected"));
            await().atMost(Duration.ofSeconds(20)).until(() -> of(topic, id).size() == 6);
            assertThat(of(topic, id).subList(3, 6))
                    .allSatisfy(item -> assertThat(item.revision()).isEqualTo(2));
            assertThat(of(topic, id).stream().map(NewsItem::id).distinct()).hasSize(3);
        }
        assertThat(feeds.requests("/a"))
                .anySatisfy(
                        request -> assertThat(request.header("If-none-match")).isNotNull());
        var shown = apis.get(1).get("/api/v1/feeds/" + id);
        assertThat(shown.at("/health/status").asText()).isEqualTo("HEALTHY");
        assertThat(shown.at("/health/items").asInt()).isEqualTo(6);
        assertThat(shown.at("/title").asText()).isEqualTo("Feed A");
    }

    private static List<NewsItem> of(TopicReader topic, String feedId) {
        return topic.items().stream()
                .filter(item -> item.feedId().equals(feedId))
                .toList();
    }

    @Test
    void anUnchangedFeedWritesNothing() {
        feeds.serve("/quiet", FeedServer.rss("Quiet", List.of("only")));
        var id = apis.get(1).add(feeds.url("/quiet"), "");
        try (var states = new TopicReader(broker.bootstrapServers(), TopicDeclaration.FEED_STATE)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> feeds.requests("/quiet").size() >= 4);
            assertThat(states.records().stream().filter(record -> record.key().equals(id)))
                    .hasSize(1);
        }
    }

    @Test
    void historyCountsAsNewsWhereAskedFor() {
        feeds.serve("/demo", FeedServer.rss("Demo", List.of("d1", "d2")));
        var id = apis.get(0).add(feeds.url("/demo"), ",\"historyIsNews\":true");
        try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> of(topic, id).size() == 2);
            assertThat(of(topic, id)).noneMatch(NewsItem::backfill);
        }
    }

    @Test
    void aFeedThatFailsIsReportedAndComesBack() {
        var id = apis.get(0).add(feeds.url("/broken"), "");
        try (var health = new TopicReader(broker.bootstrapServers(), TopicDeclaration.FEED_HEALTH)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> status(id).equals("FAILING"));
            var why =
                    apis.get(0).get("/api/v1/feeds/" + id).at("/health/reason").asText();
            assertThat(why).contains("404");
            feeds.serve("/broken", FeedServer.rss("Mended", List.of("x")));
            await().atMost(Duration.ofSeconds(30)).until(() -> status(id).equals("HEALTHY"));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> health.records().stream()
                                    .filter(record -> record.key().equals(id))
                                    .count()
                            == 2);
        }
    }

    private static String status(String id) {
        return apis.get(1).get("/api/v1/feeds/" + id).at("/health/status").asText();
    }

    @Test
    void aFeedMovesToAnotherHostWithAllThatIsKnownOfIt() throws Exception {
        try (var other = new FeedServer()) {
            var moved = new AtomicReference<>(FeedServer.rss("Mover", List.of("m1", "m2")));
            feeds.serve("/mover", moved.get());
            var id = apis.get(0).add(feeds.url("/mover"), "");
            try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
                await().atMost(Duration.ofSeconds(20)).until(() -> of(topic, id).size() == 2);
                other.serve("/new", FeedServer.rss("Mover", List.of("m3", "m1", "m2")));
                feeds.on("/mover", exchange -> {
                    exchange.getResponseHeaders().set("Location", other.url("/new"));
                    exchange.sendResponseHeaders(301, -1);
                });
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> apis.get(1)
                                .get("/api/v1/feeds/" + id)
                                .path("url")
                                .asText()
                                .equals(other.url("/new")));
                other.serve("/new", FeedServer.rss("Mover", List.of("m4", "m3", "m1", "m2")));
                await().atMost(Duration.ofSeconds(20)).until(() -> of(topic, id).size() == 4);
                assertThat(of(topic, id).stream().map(NewsItem::title)).containsExactly("m1", "m2", "m3", "m4");
            }
            // And by hand, through the replica that may not own it.
            feeds.serve("/home", FeedServer.rss("Mover", List.of("m5", "m4")));
            apis.get(1).send("PUT", "/api/v1/feeds/" + id, "{\"url\":\"" + feeds.url("/home") + "\"}");
            try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
                await().atMost(Duration.ofSeconds(20)).until(() -> of(topic, id).size() == 5);
                assertThat(of(topic, id).getLast().title()).isEqualTo("m5");
            }
        }
    }

    @Test
    void pollNowReachesTheOwnerThroughAnyReplica() {
        feeds.serve("/slow", FeedServer.rss("Slow", List.of("s")));
        var id = apis.get(0).add(feeds.url("/slow"), ",\"interval\":\"1h\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> feeds.requests("/slow").size() == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> status(id).equals("HEALTHY"));
        for (int i = 0; i < 2; i++) {
            int before = feeds.requests("/slow").size();
            assertThat(apis.get(i)
                            .send("POST", "/api/v1/feeds/" + id + "/poll", null)
                            .statusCode())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> feeds.requests("/slow").size() > before);
        }
    }

    @Test
    void opmlGoesInAndOut() {
        feeds.serve("/o1", FeedServer.rss("O1", List.of("i")));
        var opml = "<opml version='2.0'><body><outline text='Law'><outline text='O1' xmlUrl='" + feeds.url("/o1")
                + "'/></outline><outline text='bad' xmlUrl='ftp://x'/></body></opml>";
        var imported = apis.get(0).json(apis.get(0).send("POST", "/api/v1/feeds/opml?historyIsNews=true", opml));
        assertThat(imported.path("added").asInt()).isEqualTo(1);
        assertThat(imported.at("/refused/0/url").asText()).isEqualTo("ftp://x");
        var again = apis.get(1).json(apis.get(1).send("POST", "/api/v1/feeds/opml", opml));
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("present").asInt()).isEqualTo(1);
        assertThat(apis.get(1).send("GET", "/api/v1/feeds/opml", null).body())
                .contains(feeds.url("/o1"))
                .contains("lexwatch:historyIsNews=\"true\"");
        var id = imported.at("/feeds/0").asText();
        assertThat(apis.get(1).send("DELETE", "/api/v1/feeds/" + id, null).statusCode())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        apis.get(0).send("GET", "/api/v1/feeds/" + id, null).statusCode() == 404);
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
        try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> of(topic, id).size() == 5_000);
        }
    }

    @Test
    void nothingIsShownOrChangedWithoutTheKey() {
        assertThat(apis.get(0).send("GET", "/api/v1/feeds", null, null).statusCode())
                .isEqualTo(401);
        assertThat(apis.get(0)
                        .send("POST", "/api/v1/feeds", "{}", "wrong-key-of-some-length")
                        .statusCode())
                .isEqualTo(401);
        assertThat(apis.get(0)
                        .send("POST", "/api/v1/feeds", "{\"url\":\"file:///etc/passwd\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(apis.get(0).send("GET", "/q/health/ready", null, null).statusCode())
                .isEqualTo(200);
        assertThat(apis.get(0).send("GET", "/q/metrics", null, null).body()).contains("lexwatch_ingest_polls_total");
    }
}
