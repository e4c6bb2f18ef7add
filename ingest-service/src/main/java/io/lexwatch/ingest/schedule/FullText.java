package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.NewsItem;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.ingest.fetch.FetchRequest;
import io.lexwatch.ingest.fetch.FetchResult;
import io.lexwatch.ingest.fetch.HttpFetcher;
import io.lexwatch.ingest.fetch.Robots;
import io.lexwatch.ingest.parse.ArticleReader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Fetches the articles behind summaries after the items have been published, at their hosts' pace and where robots.txt
 * and reservations against mining permit; a page that is refused or broken costs nothing.
 */
final class FullText {

    private static final Logger LOG = Logger.getLogger(FullText.class);
    private static final int SHORT_SUMMARY = 600;
    private static final int AT_ONCE = 8;
    private static final int ITEMS_A_POLL = 50;

    private final HttpFetcher fetcher;
    private final Robots robots;
    private final ArticleReader reader;
    private final HostPace pace;
    private final Clock clock;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);

    FullText(HttpFetcher fetcher, Robots robots, ArticleReader reader, HostPace pace, Clock clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.reader = reader;
        this.pace = pace;
        this.clock = clock;
    }

    /** Those of a poll's items whose articles are wanted. */
    static List<NewsItem> wanted(Feed feed, List<NewsItem> items) {
        if (feed.fullText() == Feed.FullText.NEVER) {
            return List.of();
        }
        return items.stream()
                .filter(item -> item.url() != null && !item.backfill())
                .filter(item ->
                        feed.fullText() == Feed.FullText.ALWAYS || item.text().length() < SHORT_SUMMARY)
                .limit(ITEMS_A_POLL)
                .toList();
    }

    /** The items that have more to say than their summaries, each as its next revision. */
    List<NewsItem> fetch(List<NewsItem> items) throws InterruptedException {
        var revised = new ArrayList<NewsItem>();
        for (var item : items) {
            var text = article(item.url());
            if (text != null && text.length() > item.text().length()) {
                revised.add(revised(item, text));
            }
        }
        return revised;
    }

    private String article(String url) throws InterruptedException {
        atOnce.acquire();
        var host = FeedAddress.host(url);
        try {
            awaitTurn(host);
            try {
                return robots.permit(url) ? text(url) : null;
            } finally {
                pace.end(host, clock.instant());
            }
        } finally {
            atOnce.release();
        }
    }

    private void awaitTurn(String host) throws InterruptedException {
        var later = pace.begin(host, clock.instant());
        while (later != null) {
            Thread.sleep(Duration.between(clock.instant(), later).plusMillis(1));
            later = pace.beginTurn(host, clock.instant());
        }
    }

    private String text(String url) {
        var result = fetcher.fetch(FetchRequest.page(url));
        if (result instanceof FetchResult.Answered answered && !reserved(answered)) {
            return reader.text(
                            answered.body(),
                            answered.charset(),
                            answered.headers().finalUrl())
                    .orElse(null);
        }
        LOG.debugf("no full text of %s", url);
        return null;
    }

    private static boolean reserved(FetchResult.Answered answered) {
        var reservation = answered.headers().reservation();
        return reservation != null && (reservation.equals("tdm-reservation: 1") || reservation.contains("noai"));
    }

    private static NewsItem revised(NewsItem item, String text) {
        return new NewsItem(
                item.id(),
                item.revision() + 1,
                item.feedId(),
                item.publisher(),
                item.sourceKind(),
                item.url(),
                item.title(),
                text,
                item.language(),
                item.categories(),
                item.publishedAt(),
                item.updatedAt(),
                item.fetchedAt(),
                item.backfill());
    }
}
