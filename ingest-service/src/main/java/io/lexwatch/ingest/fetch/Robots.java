package io.lexwatch.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks hosts' robots.txt whether a page may be fetched, and remembers the answer for an hour. */
public final class Robots {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int HOSTS = 2_000;
    private static final List<String> NAMES = List.of("lexwatch");

    private record Remembered(BaseRobotRules rules, Instant until) {}

    private final HttpFetcher fetcher;
    private final Clock clock;
    private final Map<String, Remembered> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > HOSTS;
        }
    };

    public Robots(HttpFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    public boolean permit(String url) {
        try {
            var uri = WebAddress.parse(url);
            return rules(new URI(uri.getScheme(), uri.getRawAuthority(), "/robots.txt", null, null).toString())
                    .isAllowed(url);
        } catch (URISyntaxException e) {
            // Not an address: nothing is to be had from it.
            return false;
        }
    }

    private BaseRobotRules rules(String address) {
        synchronized (known) {
            var entry = known.get(address);
            if (entry != null && entry.until.isAfter(clock.instant())) {
                return entry.rules;
            }
        }
        var rules = fetchRules(address);
        synchronized (known) {
            known.put(address, new Remembered(rules, clock.instant().plus(KEPT)));
        }
        return rules;
    }

    private BaseRobotRules fetchRules(String address) {
        var parser = new SimpleRobotRulesParser();
        return switch (fetcher.fetch(new FetchRequest(address, null, null, "text/plain, */*;q=0.5"))) {
            case FetchResult.Answered answered -> parser.parseContent(address, answered.body(), "text/plain", NAMES);
            case FetchResult.Failed failed -> parser.failedFetch(failed.status() == 0 ? 503 : failed.status());
            case FetchResult.Gone gone -> parser.failedFetch(410);
            case FetchResult.Accepted accepted -> parser.failedFetch(404);
            case FetchResult.Unchanged unchanged -> parser.failedFetch(404);
        };
    }
}
