package io.lexwatch.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedServerTest {

    private static final FeedBody FIRST = body("<rss>1</rss>");
    private static final FeedBody SECOND = body("<rss>2</rss>");

    private final FeedServer server = new FeedServer(0, Clock.systemUTC());
    private final HttpClient client = HttpClient.newHttpClient();

    private static FeedBody body(String text) {
        return FeedBody.of(Path.of("feed.xml"), text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String feed, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url(feed)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void showsWhatItWasGivenLast() throws Exception {
        server.show("a/b", FIRST);
        server.show("a/b", SECOND);
        assertThat(get("a/b").body()).isEqualTo("<rss>2</rss>");
    }

    @Test
    void knowsWhenTheWholeAnswerWasGiven() throws Exception {
        server.show("a b", FIRST);
        assertThat(server.served("a b")).isEmpty();
        get("a b");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(server.served("a b")).isPresent());
    }

    @Test
    void whatIsShownAnewHasNotBeenServed() throws Exception {
        server.show("a", FIRST);
        get("a");
        server.show("a", SECOND);
        assertThat(server.served("a")).isEmpty();
    }

    @Test
    void anAnswerThatSaysUnchangedIsNone() throws Exception {
        server.show("a", FIRST);
        assertThat(get("a", "If-None-Match", FIRST.etag()).statusCode()).isEqualTo(304);
        assertThat(server.served("a")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("none").statusCode()).isEqualTo(404);
    }
}
