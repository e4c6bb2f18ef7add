package io.lexwatch.ingest.schedule;

import io.lexwatch.ingest.parse.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** How often a feed has something new, as the dates of its items tell. */
final class Rhythm {

    private static final int RECENT = 10;
    private static final int ENOUGH = 3;
    private static final Duration SHORTEST_SILENCE = Duration.ofDays(3);
    private static final Duration LONGEST_SILENCE = Duration.ofDays(180);
    private static final Duration SILENCE_OF_THE_UNKNOWN = Duration.ofDays(30);

    private Rhythm() {}

    /** Mean time between its latest items, or what was known before where too few are dated. */
    static Duration gap(List<FeedItem> items, Duration before, Instant now) {
        var dates = items.stream()
                .map(FeedItem::publishedAt)
                .filter(Objects::nonNull)
                .filter(date -> !date.isAfter(now))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(RECENT)
                .toList();
        if (dates.size() < ENOUGH) {
            return before;
        }
        return Duration.between(dates.getLast(), dates.getFirst()).dividedBy(dates.size() - 1L);
    }

    /** How long a feed of this rhythm may have nothing new before somebody should look. */
    static Duration silence(Duration gap) {
        if (gap == null) {
            return SILENCE_OF_THE_UNKNOWN;
        }
        var ten = gap.multipliedBy(10);
        if (ten.compareTo(SHORTEST_SILENCE) < 0) {
            return SHORTEST_SILENCE;
        }
        return ten.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : ten;
    }
}
