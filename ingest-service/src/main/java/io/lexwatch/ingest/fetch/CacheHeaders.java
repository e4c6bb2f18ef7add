package io.lexwatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads what headers say of time: {@code Cache-Control}, {@code Expires}, {@code Retry-After}. */
final class CacheHeaders {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern NO_CACHE = Pattern.compile("(?i)no-cache|no-store|must-revalidate");

    private CacheHeaders() {}

    /** How long an answer stays true, or null where it does not say. */
    static Duration freshFor(String cacheControl, String expires, String date, Instant now) {
        if (cacheControl != null) {
            var maxAge = MAX_AGE.matcher(cacheControl);
            if (maxAge.find()) {
                return Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
            }
            if (NO_CACHE.matcher(cacheControl).find()) {
                return null;
            }
        }
        var until = expires == null ? null : DateUtils.parseStandardDate(expires);
        var sent = date == null ? null : DateUtils.parseStandardDate(date);
        if (until == null) {
            return null;
        }
        // Measured on the server's own clock where it shows it: ours may differ.
        var fresh = Duration.between(sent == null ? now : sent, until);
        return fresh.isNegative() ? null : fresh;
    }

    /** How long to wait, from seconds or from a date, or null. */
    static Duration retryAfter(String header, Instant now) {
        if (header == null) {
            return null;
        }
        var text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        var until = DateUtils.parseStandardDate(text);
        return until == null || until.isBefore(now) ? null : Duration.between(now, until);
    }
}
