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
                "LEXWATCH_INGEST_WEBSUB_URL", "https://push.example",
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
            await().atMost(Duration.ofSeconds(40)).until(() -> of(topic, id).size() == 2);
            assertThat(of(topic, id)).allSatisfy(item -> {
                assertThat(item.backfill()).isTrue();
                assertThat(item.publisher()).isEqualTo("Example Times");
                assertThat(item.revision()).isEqualTo(1);
            });

            feeds.serve("/a", FeedServer.rss("Feed A", List.of("three", "one", "two")));
            await().atMost(Duration.ofSeconds(40)).until(() -> of(topic, id).size() == 3);
            assertThat(of(topic, id).getLast().title()).isEqualTo("three");
            assertThat(of(topic, id).getLast().backfill()).isFalse();

            feeds.serve("/a", FeedServer.rss("Feed A", List.of("three", "one", "two"), text -> text + ", corrected"));
            await().atMost(Duration.ofSeconds(40)).until(() -> of(topic, id).size() == 6);
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
        try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(40)).until(() -> of(topic, id).size() == 2);
            assertThat(of(topic, id)).noneMatch(NewsItem::backfill);
        }
    }

    @Test
    void aFeedThatFailsIsReportedAndComesBack() {
        var id = apis.get(0).add(feeds.url("/broken"), "");
        try (var health = new TopicReader(broker.bootstrapServers(), TopicDeclaration.FEED_HEALTH)) {
            await().atMost(Duration.ofSeconds(40)).until(() -> status(id).equals("FAILING"));
            var why =
                    apis.get(0).get("/api/v1/feeds/" + id).at("/health/reason").asText();
            assertThat(why).contains("404");
            feeds.serve("/broken", FeedServer.rss("Mended", List.of("x")));
            await().atMost(Duration.ofSeconds(30)).until(() -> status(id).equals("HEALTHY"));
            await().atMost(Duration.ofSeconds(30))
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
                await().atMost(Duration.ofSeconds(40)).until(() -> of(topic, id).size() == 2);
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
                await().atMost(Duration.ofSeconds(40)).until(() -> of(topic, id).size() == 4);
                assertThat(of(topic, id).stream().map(NewsItem::title))
                        .containsExactlyInAnyOrder("m1", "m2", "m3", "m4");
            }
            // And by hand, through the replica that may not own it.
            feeds.serve("/home", FeedServer.rss("Mover", List.of("m5", "m4")));
            apis.get(1).send("PUT", "/api/v1/feeds/" + id, "{\"url\":\"" + feeds.url("/home") + "\"}");
            try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
                await().atMost(Duration.ofSeconds(40)).until(() -> of(topic, id).size() == 5);
                assertThat(of(topic, id))
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
        await().atMost(Duration.ofSeconds(40)).until(() -> status(id).equals("HEALTHY"));
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
        await().atMost(Duration.ofSeconds(30))
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
        assertThat(apis.get(0).send("GET", "/q/metrics", null, null).body()).contains("lexwatch_ingest_feeds");
    }

    @Test
    void aHubPushesWhatItIsAskedToAndNothingElse() throws Exception {
        var subscription = new java.util.concurrent.CompletableFuture<Map<String, String>>();
        feeds.on("/hub", exchange -> {
            var form = new HashMap<String, String>();
            for (var field : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
                var parts = java.net.URLDecoder.decode(field, StandardCharsets.UTF_8)
                        .split("=", 2);
                form.put(parts[0], parts[1]);
            }
            exchange.sendResponseHeaders(202, -1);
            subscription.complete(form);
        });
        var self = feeds.url("/pushed");
        feeds.serve(
                "/pushed",
                FeedServer.rss(
                        "Pushed</title><link xmlns='http://www.w3.org/2005/Atom' rel='hub' href='" + feeds.url("/hub")
                                + "'/><link xmlns='http://www.w3.org/2005/Atom' rel='self' href='" + self
                                + "'/><title>",
                        List.of("p1")));
        var id = apis.get(0).add(self, ",\"interval\":\"1h\"");
        var asked = subscription.get(40, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(asked).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", self);
        var callback = asked.get("hub.callback").replace("https://push.example", "");
        var query = "?hub.mode=subscribe&hub.challenge=c123&hub.lease_seconds=864000&hub.topic=";
        assertThat(apis.get(1)
                        .send("GET", callback + query + "https://other.example/", null, null)
                        .statusCode())
                .isEqualTo(404);
        var confirmed = apis.get(1).send("GET", callback + query + self, null, null);
        assertThat(confirmed.body()).isEqualTo("c123");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> apis.get(0)
                        .get("/api/v1/feeds/" + id)
                        .at("/health/pushed")
                        .asBoolean());

        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(
                asked.get("hub.secret").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        push(callback, FeedServer.rss("Pushed", List.of("forged")), "0".repeat(64));
        var body = FeedServer.rss("Pushed", List.of("p2"));
        push(callback, body, java.util.HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))));
        try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> of(topic, id).size() == 2);
            assertThat(of(topic, id)).extracting(NewsItem::title).containsExactlyInAnyOrder("p1", "p2");
        }
    }

    private static void push(String callback, String body, String signature) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(replicas.get(1).address() + callback))
                .header("X-Hub-Signature", "sha256=" + signature)
                .header("Content-Type", "application/rss+xml")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), java.net.http.HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(202);
        }
    }

    @Test
    void fullTextFollowsAsARevisionWhereThePageMayBeRead() {
        var paragraph =
                "<p>The regulator said on Tuesday that it had opened an inquiry into how the company moves personal data"
                        + " out of the country, and that it expects an answer within thirty days of the letter.</p>";
        var page = "<html><head><title>x</title></head><body><nav>Menu</nav><article><h1>Inquiry</h1>"
                + paragraph.repeat(6) + "</article></body></html>";
        for (var path : List.of("/open/1", "/closed/1", "/mine/1")) {
            feeds.on(path, exchange -> {
                if (path.startsWith("/mine")) {
                    exchange.getResponseHeaders().set("tdm-reservation", "1");
                }
                FeedServer.send(exchange, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
            });
        }
        feeds.on(
                "/robots.txt",
                exchange -> FeedServer.send(
                        exchange,
                        200,
                        "text/plain",
                        "User-agent: *\nDisallow: /closed/".getBytes(StandardCharsets.UTF_8)));
        feeds.serve(
                "/articles",
                "<rss><channel><title>A</title>"
                        + List.of("open", "closed", "mine").stream()
                                .map(name -> "<item><guid>" + name + "</guid><title>" + name + "</title><link>"
                                        + feeds.url("/" + name + "/1")
                                        + "</link><description>Short.</description></item>")
                                .collect(java.util.stream.Collectors.joining())
                        + "</channel></rss>");
        var id = apis.get(0).add(feeds.url("/articles"), ",\"fullText\":\"auto\",\"historyIsNews\":true");
        try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(40)).until(() -> of(topic, id).size() == 4);
            var revised = of(topic, id).getLast();
            assertThat(revised.revision()).isEqualTo(2);
            assertThat(revised.title()).isEqualTo("open");
            assertThat(revised.text()).contains("opened an inquiry").doesNotContain("Menu");
            assertThat(feeds.requests("/closed/1")).isEmpty();
            int polls = feeds.requests("/articles").size();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> feeds.requests("/articles").size() > polls + 2);
            assertThat(of(topic, id)).hasSize(4);
        }
    }

    @Test
    void aWebPageOffersItsFeeds() {
        feeds.serve("/page-feed", FeedServer.rss("Of the page", List.of("i")));
        feeds.on(
                "/page",
                exchange -> FeedServer.send(
                        exchange,
                        200,
                        "text/html",
                        "<html><head><link rel=alternate type='application/rss+xml' title='News' href='/page-feed'></head></html>"
                                .getBytes(StandardCharsets.UTF_8)));
        var found = apis.get(0).get("/api/v1/feeds/discovery?url=" + feeds.url("/page"));
        assertThat(found.at("/0/url").asText()).isEqualTo(feeds.url("/page-feed"));
        assertThat(found.at("/0/items").asInt()).isEqualTo(1);
        var id = apis.get(0).add(feeds.url("/page"), "");
        await().atMost(Duration.ofSeconds(40)).until(() -> status(id).equals("FAILING"));
        assertThat(apis.get(0).get("/api/v1/feeds/" + id).at("/health/reason").asText())
                .contains(feeds.url("/page-feed"));
    }
}
