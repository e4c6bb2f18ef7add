package io.lexwatch.ingest.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How answers are fetched.
 *
 * @param userAgent says who asks and where to complain
 * @param connectTimeout for a connection and its TLS handshake, and for a name to be resolved
 * @param responseTimeout for each wait for more bytes
 * @param totalTimeout for the whole, redirects included
 * @param maxBytes of a body, after decompression
 * @param maxRedirects followed one after the other
 * @param allowedAddresses ranges that are not public and may be used all the same
 * @param proxy HTTP proxy as {@code host:port}, if there is one
 * @param authorities file of further certificate authorities to trust, in PEM, if there are any
 */
public record FetchSettings(
        String userAgent,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration totalTimeout,
        int maxBytes,
        int maxRedirects,
        List<String> allowedAddresses,
        Optional<String> proxy,
        Optional<Path> authorities) {

    /** What holds unless something else is said. */
    public static FetchSettings standard(List<String> allowedAddresses) {
        return new FetchSettings(
                "Lexwatch/0.1 (feed reader)",
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                8 * 1024 * 1024,
                5,
                allowedAddresses,
                Optional.empty(),
                Optional.empty());
    }
}
