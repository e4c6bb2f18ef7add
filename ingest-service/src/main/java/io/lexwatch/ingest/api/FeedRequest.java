package io.lexwatch.ingest.api;

import io.lexwatch.contract.SourceKind;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A feed as somebody asks for it; only the address must be given. */
public record FeedRequest(
        String url,
        String title,
        String publisher,
        SourceKind sourceKind,
        String interval,
        Boolean historyIsNews,
        String fullText) {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h|d)");
    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** The definition, at this version. */
    Feed toFeed(String id, long version, Instant now) {
        if (url == null || !FeedAddress.isWeb(url)) {
            throw new ProblemException(
                    400,
                    "url must be an http or https address"
                            + (url == null ? "" : ", not \"" + FeedAddress.shown(url) + "\""));
        }
        return new Feed(
                id,
                url.strip(),
                blankToNull(title),
                blankToNull(publisher),
                sourceKind,
                duration(interval),
                Boolean.TRUE.equals(historyIsNews),
                text(fullText),
                version,
                false,
                null,
                now);
    }

    private static Feed.FullText text(String value) {
        if (value == null || value.isBlank()) {
            return Feed.FullText.NEVER;
        }
        try {
            return Feed.FullText.valueOf(value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "fullText must be never, auto or always, not \"" + value + "\"");
        }
    }

    private static Duration duration(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var text = value.strip();
        var matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        try {
            var duration = matcher.matches()
                    ? duration(Long.parseLong(matcher.group(1)), matcher.group(2))
                    : Duration.parse(text);
            if (duration.compareTo(SHORTEST) < 0) {
                throw new ProblemException(400, "interval must be at least " + SHORTEST.toMillis() + " ms");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new ProblemException(400, "interval must be a duration like 5m or PT5M, not \"" + value + "\"");
        }
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
