package io.lexwatch.bench.feeds;

import io.lexwatch.bench.texts.TownNews;
import java.time.Instant;
import java.util.stream.LongStream;

/** The feed of a town's newspaper. */
public final class TownFeed {

    private TownFeed() {}

    /**
     * Its body.
     *
     * @param feed number of the newspaper
     * @param newest number of its newest item; the others count down from it
     * @param items how many there are
     * @param now when the newest one appeared
     */
    public static String rss(int feed, long newest, int items, Instant now) {
        var news = LongStream.range(0, items)
                .mapToObj(back -> item(feed, newest - back))
                .toList();
        return FeedBodies.rss("Example Times " + feed, news, now);
    }

    private static FeedBodies.Item item(int feed, long number) {
        var news = new TownNews(number * 1_000 + feed);
        var id = feed + "/" + number;
        return new FeedBodies.Item(id, "http://news.example/" + id, news.title(), news.text());
    }
}
