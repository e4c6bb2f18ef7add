package io.lexwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hub pushes what it is asked to, and nothing else. */
@ExtendWith(TwoReplicas.Extension.class)
class WebSubIT {

    private final TwoReplicas stack;
    private final FeedServer feeds;
    private final List<Api> apis;

    WebSubIT(TwoReplicas stack) {
        this.stack = stack;
        this.feeds = stack.feeds();
        this.apis = stack.apis();
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
        try (var topic = new TopicReader(stack.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.itemsOf(id).size() == 2);
            assertThat(topic.itemsOf(id)).extracting(NewsItem::title).containsExactlyInAnyOrder("p1", "p2");
        }
    }

    private void push(String callback, String body, String signature) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(apis.get(1).address() + callback))
                .header("X-Hub-Signature", "sha256=" + signature)
                .header("Content-Type", "application/rss+xml")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), java.net.http.HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(202);
        }
    }
}
