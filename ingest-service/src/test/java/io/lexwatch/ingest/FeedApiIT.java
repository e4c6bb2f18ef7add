package io.lexwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.TopicDeclaration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What REST answers on two replicas, and to whom; when a replica calls itself ready. */
@ExtendWith(TwoReplicas.Extension.class)
class FeedApiIT {

    private final TwoReplicas stack;
    private final FeedServer feeds;
    private final List<Api> apis;

    FeedApiIT(TwoReplicas stack) {
        this.stack = stack;
        this.feeds = stack.feeds();
        this.apis = stack.apis();
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
        await().atMost(Duration.ofSeconds(40))
                .until(() -> apis.get(1).status(id).equals("FAILING"));
        assertThat(apis.get(0).get("/api/v1/feeds/" + id).at("/health/reason").asText())
                .contains(feeds.url("/page-feed"));
    }

    @Test
    void aTopicThatIsNotAsDeclaredMakesItUnready() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, TopicDeclaration.FEED_HEALTH.topic());
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            var wrong = new ConfigEntry("cleanup.policy", "delete");
            var right =
                    admin.describeConfigs(List.of(topic)).all().get().get(topic).get("cleanup.policy");
            set(admin, topic, wrong);
            try {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(apis.get(0)
                                        .send("GET", "/q/health/ready", null, null)
                                        .body())
                                .contains("DOWN")
                                .contains(topic.name())
                                .contains("cleanup.policy"));
            } finally {
                set(admin, topic, right);
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> apis.get(0)
                                    .send("GET", "/q/health/ready", null, null)
                                    .statusCode()
                            == 200);
        }
    }

    private static void set(Admin admin, ConfigResource topic, ConfigEntry entry) throws Exception {
        var change = new AlterConfigOp(entry, AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
    }

    @Test
    void editsOfOneFeedAtOnceLeaveAllReplicasWithTheSameOne() throws Exception {
        feeds.serve("/edited", FeedServer.rss("Edited", List.of("e")));
        var id = apis.get(0).add(feeds.url("/edited"), "");
        for (int round = 0; round < 5; round++) {
            var titles = List.of("A" + round, "B" + round);
            try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 2; i++) {
                    var api = apis.get(i);
                    var body = "{\"url\":\"" + feeds.url("/edited") + "\",\"title\":\"" + titles.get(i)
                            + "\",\"publisher\":\"" + titles.get(i) + "\"}";
                    editors.submit(() -> api.send("PUT", "/api/v1/feeds/" + id, body));
                }
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> shown(0, id).equals(shown(1, id)));
            // What the next poll publishes tells what its owner believes.
            var item = "item " + round;
            feeds.serve("/edited", FeedServer.rss("Edited", List.of(item)));
            apis.get(0).send("POST", "/api/v1/feeds/" + id + "/poll", null);
            try (var topic = new TopicReader(stack.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> topic.itemsOf(id).stream()
                                .anyMatch(news -> news.title().equals(item)));
                var published = topic.itemsOf(id).stream()
                        .filter(news -> news.title().equals(item))
                        .findFirst()
                        .orElseThrow();
                assertThat(published.publisher()).isEqualTo(shown(0, id));
            }
        }
    }

    private String shown(int replica, String id) {
        return apis.get(replica).get("/api/v1/feeds/" + id).path("publisher").asText();
    }
}
