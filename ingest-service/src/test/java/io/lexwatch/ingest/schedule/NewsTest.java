package io.lexwatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.contract.SourceKind;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.parse.FeedDocument;
import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.parse.ReadLimits;
import io.lexwatch.ingest.parse.ReadResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2020-07-06T06:12:00Z");

    @Test
    void ofAFeedWhoseHistoryIsNewsAppearedWhenItWasRead() {
        News news = News.of(feed(true), FeedState.unseen("f", NOW), oneOldItem(), NOW);
        assertThat(news.items()).singleElement().satisfies(item -> {
            assertThat(item.backfill()).isFalse();
            assertThat(item.publishedAt()).isEqualTo(LONG_AGO);
        });
        assertThat(news.newest()).isEqualTo(NOW);
    }

    @Test
    void ofAnyOtherFeedAppearedWhenItsDateSays() {
        News news = News.of(feed(false), FeedState.unseen("f", NOW), oneOldItem(), NOW);
        assertThat(news.items())
                .singleElement()
                .satisfies(item -> assertThat(item.backfill()).isTrue());
        assertThat(news.newest()).isEqualTo(LONG_AGO);
    }

    private static Feed feed(boolean historyIsNews) {
        return new Feed(
                "f",
                "https://news.example/feed",
                null,
                null,
                SourceKind.PRESS,
                null,
                historyIsNews,
                Feed.FullText.NEVER,
                1,
                false,
                null,
                Instant.EPOCH);
    }

    private static FeedDocument oneOldItem() {
        String rss = "<rss version=\"2.0\"><channel><item><title>Clipper leaves</title><guid>a</guid>"
                + "<pubDate>Mon, 06 Jul 2020 06:12:00 GMT</pubDate></item></channel></rss>";
        var read = new FeedReader(ReadLimits.DEFAULT)
                .read(rss.getBytes(StandardCharsets.UTF_8), "utf-8", "https://news.example/feed");
        return ((ReadResult.Read) read).document();
    }
}
