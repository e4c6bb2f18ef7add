package io.lexwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.TopicDeclaration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Articles behind summaries. */
@ExtendWith(TwoReplicas.Extension.class)
class FullTextIT {

    private final TwoReplicas stack;
    private final FeedServer feeds;
    private final List<Api> apis;

    FullTextIT(TwoReplicas stack) {
        this.stack = stack;
        this.feeds = stack.feeds();
        this.apis = stack.apis();
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
        try (var topic = new TopicReader(stack.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            await().atMost(Duration.ofSeconds(40)).until(() -> topic.itemsOf(id).size() == 4);
            var revised = topic.itemsOf(id).getLast();
            assertThat(revised.revision()).isEqualTo(2);
            assertThat(revised.title()).isEqualTo("open");
            assertThat(revised.text()).contains("opened an inquiry").doesNotContain("Menu");
            assertThat(feeds.requests("/closed/1")).isEmpty();
            int polls = feeds.requests("/articles").size();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> feeds.requests("/articles").size() > polls + 2);
            assertThat(topic.itemsOf(id)).hasSize(4);
        }
    }
}
