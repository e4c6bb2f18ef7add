package io.lexwatch.ingest.fetch;

import java.time.Duration;

/**
 * What an answer says beside its body.
 *
 * @param finalUrl where it came from, after all redirects
 * @param movedTo where permanent redirects (301, 308) led before any other kind, or null
 * @param etag new validator, or null
 * @param lastModified new validator, or null
 * @param freshFor how long it says it stays true ({@code Cache-Control}, {@code Expires}), or null
 * @param hub WebSub hub in a {@code Link} header, or null
 * @param self the feed's own address in a {@code Link} header, or null
 * @param reservation what it says on text and data mining ({@code tdm-reservation}, {@code X-Robots-Tag}), or null
 */
public record AnswerHeaders(
        String finalUrl,
        String movedTo,
        String etag,
        String lastModified,
        Duration freshFor,
        String hub,
        String self,
        String reservation) {}
