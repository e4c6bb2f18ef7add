package io.lexwatch.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be set from outside, read by every step of the way. */
@ConfigMapping(prefix = "lexwatch")
public interface AlertConfig {

    /** Bootstrap servers of the broker [LEXWATCH_KAFKA]. */
    @WithDefault("localhost:9092")
    String kafka();

    /** Connection string of the database, with its name as the path [LEXWATCH_MONGO]. */
    @WithDefault("mongodb://localhost:27017/lexwatch")
    String mongo();

    /** The first admin key [LEXWATCH_API_KEY]; at least 16 characters; the service does not start without. */
    Optional<String> apiKey();

    /** Private or loopback ranges (CIDR) that receivers may stand in [LEXWATCH_ALLOW_ADDRESSES]. */
    Optional<List<String>> allowAddresses();

    /** Public base of the console, for links in messages [LEXWATCH_CONSOLE_URL]. */
    Optional<String> consoleUrl();

    /** Base address of the ingest service, which the console shows feeds from [LEXWATCH_INGEST_URL]. */
    Optional<String> ingestUrl();

    /** Incoming webhook of the default Slack endpoint [LEXWATCH_SLACK_URL]. A secret. */
    Optional<String> slackUrl();

    /** Address of the default webhook endpoint [LEXWATCH_WEBHOOK_URL]. */
    Optional<String> webhookUrl();

    /** Signing secret of the default webhook endpoint, {@code whsec_…} [LEXWATCH_WEBHOOK_SECRET]. A secret. */
    Optional<String> webhookSecret();

    /** Address of a dead man's switch, called for each synthetic item that came the whole way [LEXWATCH_CANARY_URL]. A secret. */
    Optional<String> canaryUrl();

    /** Reports of one fact further apart than this are two facts. */
    @WithDefault("P7D")
    Duration window();

    /** How long a human channel waits for the other facts of a story before it sends them as one message. */
    @WithDefault("PT2M")
    Duration groupWait();

    /** Overrides of the severity table: {@code lexwatch.severity."response.REVIEW"=high}. */
    Map<String, String> severity();

    /** What concerns the desk that reads: severity is raised by a step where one of these takes part. */
    Optional<List<String>> watchlist();

    /** How deliveries are tried. */
    Delivery delivery();

    /** How deliveries are tried. */
    interface Delivery {

        /** Waits before the second and each further attempt; ±20 % jitter. */
        @WithDefault("PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
        List<Duration> retryAfter();

        /** Longest time one attempt may take, from name look-up to the end of the answer. */
        @WithDefault("PT15S")
        Duration timeout();

        /** An endpoint that has failed for so long is disabled, with a notice. */
        @WithDefault("P5D")
        Duration disableAfter();

        /** How long a replica holds an endpoint without renewing. */
        @WithDefault("PT15S")
        Duration lease();

        /** Pause between two looks for due work. */
        @WithDefault("PT0.25S")
        Duration pollInterval();
    }
}
