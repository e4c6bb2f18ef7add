package io.lexwatch.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What operators can set; every name is also an environment variable, {@code lexwatch.api-key} as LEXWATCH_API_KEY. */
@ConfigMapping(prefix = "lexwatch")
public interface IngestConfig {

    /** Bootstrap servers of Kafka. */
    @WithDefault("localhost:9092")
    String kafka();

    /** Key for everything that writes or shows data, at least 16 characters; the service does not start without. */
    Optional<String> apiKey();

    /** Private or loopback ranges in CIDR notation that feeds may be in, separated by commas; none unless named. */
    Optional<List<String>> allowAddresses();

    Ingest ingest();

    /** Settings of this service alone. */
    interface Ingest {

        /** Shortest time between two polls of a feed that has no interval of its own. */
        @WithDefault("5m")
        Duration poll();

        /** Longest time between two polls of a feed that works; four times {@code poll} unless set, at most an hour. */
        Optional<Duration> pollCeiling();

        /** Longest time between two tries of a feed that fails. */
        @WithDefault("2h")
        Duration failureCeiling();

        /** Share of an interval by which polls are spread, from 0 to 1. */
        @WithDefault("0.1")
        double jitter();

        /** Polls under way at once, from the request to the commit. */
        @WithDefault("256")
        int atOnce();

        /** Answers read at once; this is what takes memory and processor. */
        @WithDefault("4")
        int parsing();

        Host host();

        Http http();

        /** Consumer group that shares the feeds, and beginning of the transactional ids; one per installation. */
        @WithDefault("ingest")
        String group();

        /** After so long without a sign of life a replica loses its feeds to the others. */
        @WithDefault("10s")
        Duration sessionTimeout();

        /** Time between two synthetic items that go the whole way to a dead-man's switch; none unless set. */
        Optional<Duration> canary();

        /** Public address under which WebSub hubs reach this service; no subscriptions unless set. */
        @WithName("websub-url")
        Optional<URI> websubUrl();
    }

    /** How hosts are spared. */
    interface Host {

        /** Time between the starts of two requests to one host. */
        @WithDefault("500ms")
        Duration gap();

        /** Requests to one host at once. */
        @WithDefault("2")
        int atOnce();

        /** Whether a server's Retry-After holds all feeds of its host, and not only the one. */
        @WithDefault("true")
        boolean hold();
    }

    /** How answers are fetched. */
    interface Http {

        /** Says who asks; put an address for complaints in it. */
        @WithDefault("Lexwatch/0.1 (feed reader; +https://github.com/lexwatch/lexwatch)")
        String userAgent();

        /** For a name to be resolved, a connection and its TLS handshake. */
        @WithDefault("5s")
        Duration connectTimeout();

        /** For each wait for more bytes. */
        @WithDefault("10s")
        Duration responseTimeout();

        /** For the whole answer, redirects included. */
        @WithDefault("30s")
        Duration totalTimeout();

        /** Largest body in bytes, after decompression. */
        @WithDefault("8388608")
        int maxBytes();

        /** Redirects followed one after the other. */
        @WithDefault("5")
        int maxRedirects();

        /** HTTP proxy as host:port. */
        Optional<String> proxy();

        /** File of further certificate authorities to trust, in PEM. */
        Optional<Path> authorities();
    }
}
