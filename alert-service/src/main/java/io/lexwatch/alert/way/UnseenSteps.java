package io.lexwatch.alert.way;

import io.lexwatch.alert.feeds.IngestClient;
import io.lexwatch.alert.store.PageAddress;
import io.lexwatch.alert.store.Verdicts;
import io.lexwatch.alert.way.WayStep.Passage;
import io.lexwatch.alert.way.WayStep.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Tells of a page that was not read whether any feed is watched that could have listed it. */
@ApplicationScoped
public class UnseenSteps {

    private static final int MOST_FEEDS = 10;

    private final IngestClient ingest;

    @Inject
    UnseenSteps(IngestClient ingest) {
        this.ingest = ingest;
    }

    WayStep of(String url) {
        String site = site(url);
        String text = "Not read in the last " + Verdicts.KEPT.toDays()
                + " days: no feed that is watched listed it under" + " this address";
        return WayStep.ofItem(Stage.READ, Passage.STOPPED, null, text, feeds(site), null);
    }

    private List<String> feeds(String site) {
        try {
            List<IngestClient.Feed> feeds = ingest.feeds().stream()
                    .filter(feed -> isWeb(feed.url()) && site(feed.url()).equals(site))
                    .toList();
            return feeds.isEmpty()
                    ? List.of("No feed of " + site + " is watched; add one under Feeds")
                    : feeds.stream().limit(MOST_FEEDS).map(UnseenSteps::told).toList();
        } catch (IngestClient.AwayException e) {
            return List.of("Whether a feed of " + site + " is watched is not known right now. " + e.getMessage());
        }
    }

    private static String told(IngestClient.Feed feed) {
        String title = feed.title() == null || feed.title().isBlank() ? feed.url() : feed.title();
        IngestClient.Health health = feed.health();
        String state = health.status().toLowerCase(Locale.ROOT)
                + (health.reason() == null || health.reason().isBlank() ? "" : ": " + health.reason());
        return "Watched: " + title + " (" + feed.url() + "), " + state
                + (health.lastItem() == null ? ", no item yet" : ", last item " + Utc.minute(health.lastItem()))
                + (health.overruns() == 0
                        ? ""
                        : ", " + health.overruns() + " overruns: items came and went between two polls");
    }

    private static boolean isWeb(String url) {
        return PageAddress.key(url).isPresent();
    }

    /** What one may register of a host: outlets serve feeds and pages from different hosts of one site. */
    private static String site(String url) {
        return Optional.ofNullable(HttpUrl.parse(url.strip()))
                .map(HttpUrl::topPrivateDomain)
                .orElseGet(() -> PageAddress.host(url));
    }
}
