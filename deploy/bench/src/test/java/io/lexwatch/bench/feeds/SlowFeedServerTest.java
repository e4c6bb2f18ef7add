package io.lexwatch.bench.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import io.lexwatch.bench.feeds.SlowFeedServer.Shape;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowFeedServerTest {

    private static final Hosts HOSTS = new Hosts(3);

    private final SlowFeedServer server = new SlowFeedServer(HOSTS, Duration.ofMillis(1), new Shape(5, 0));
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void saysThatNothingHasChanged() throws Exception {
        var first = get(4, null);
        assertThat(first.statusCode()).isEqualTo(200);
        var again = get(4, first.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(server.bodies()).isEqualTo(1);
        assertThat(server.unchanged()).isEqualTo(1);
    }

    @Test
    void hasAsManyNewItemsInEveryAnswerAsAsked() throws Exception {
        server.show(new Shape(5, 2));
        var before = ids(get(7, null).body());
        var after = ids(get(7, null).body());
        assertThat(before).hasSize(5).doesNotHaveDuplicates();
        assertThat(after).hasSize(5).doesNotHaveDuplicates();
        assertThat(after.subList(2, 5)).isEqualTo(before.subList(0, 3));
        assertThat(before).doesNotContainAnyElementsOf(after.subList(0, 2));
    }

    @Test
    void dealsFeedsOutToItsHosts() {
        assertThat(HOSTS.feed(80, 4)).isEqualTo("http://127.1.0.2:80/4");
        assertThat(new Hosts(500).addresses()).doesNotHaveDuplicates().contains("127.1.1.250");
    }

    private HttpResponse<String> get(int feed, String etag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(HOSTS.feed(server.port(), feed)));
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> ids(String rss) throws Exception {
        return new SyndFeedInput()
                .build(new StringReader(rss)).getEntries().stream()
                        .map(SyndEntry::getUri)
                        .toList();
    }
}
