package io.lexwatch.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
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

    /** An identity provider, whose tokens count beside API keys. */
    Oidc oidc();

    /** An identity provider, whose tokens count beside API keys. */
    interface Oidc {

        /** Its issuer address, which {@code /.well-known/openid-configuration} is found below [LEXWATCH_OIDC_ISSUER]; no tokens count without. */
        Optional<String> issuer();

        /** What a bearer token must be meant for (its {@code aud}); the client's id unless set. */
        Optional<String> audience();

        /** What this service is called there. */
        Optional<String> clientId();

        /** What it shows there; with it, people sign in to the console through the provider [LEXWATCH_OIDC_CLIENT_SECRET]. A secret. */
        Optional<String> clientSecret();

        /** Where a token tells the roles of its holder; a path with slashes, such as {@code realm_access/roles}. */
        @WithDefault("roles")
        String rolesClaim();

        /** Where a token tells the name of its holder, for the audit log; {@code preferred_username}, else {@code sub}, unless set. */
        Optional<String> nameClaim();

        /** The role that is worth scope {@code read}. */
        @WithDefault("lexwatch-read")
        String readRole();

        /** The role that is worth scope {@code write}. */
        @WithDefault("lexwatch-write")
        String writeRole();

        /** The role that is worth scope {@code admin}. */
        @WithDefault("lexwatch-admin")
        String adminRole();
    }

    /** How much one caller may ask of the API. */
    RateLimit rateLimit();

    /** How much one caller may ask of the API. */
    interface RateLimit {

        /** Requests that each key has of each replica, all of them at once if need be; 0 for no limit. */
        @WithDefault("3000")
        int requests();

        /** In which time it gets so many again. */
        @WithDefault("PT1M")
        Duration within();
    }

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

    /** When the default digest is sent. */
    Digest digest();

    /** When the default digest is sent. */
    interface Digest {

        /** Hour of the day, 0 to 23. */
        @WithDefault("8")
        int hour();

        /** Time zone of that hour, such as {@code Europe/Berlin}. */
        @WithDefault("UTC")
        ZoneId zone();
    }

    /** What operators are told. */
    Operations operations();

    /** What operators are told. */
    interface Operations {

        /** How long a feed, stage or endpoint must be as it is before that is told; doubled with each change within a day. */
        @WithDefault("PT5M")
        Duration settle();

        /** A stage with work waiting and none done for so long, or without any replica, is stalled. */
        @WithDefault("PT10M")
        Duration stalledAfter();

        /** Pause between two looks. */
        @WithDefault("PT10S")
        Duration look();
    }

    /** The mail server, for endpoints of channel {@code email}. */
    Mail mail();

    /** The mail server, for endpoints of channel {@code email}. */
    interface Mail {

        /** Its name [LEXWATCH_MAIL_HOST]; without it there is no channel {@code email}. */
        Optional<String> host();

        /** Its port. */
        @WithDefault("587")
        int port();

        /** Whom to sign in as; none where it asks for nobody. */
        Optional<String> user();

        /** What to sign in with [LEXWATCH_MAIL_PASSWORD]. A secret. */
        Optional<String> password();

        /** The address that mails come from. */
        @WithDefault("lexwatch@localhost")
        String from();

        /** How the connection is kept from being read: STARTTLS, TLS from the first byte, or NONE. */
        @WithDefault("STARTTLS")
        Security security();

        /** How a connection is kept from being read. */
        enum Security {
            STARTTLS,
            TLS,
            NONE
        }
    }

    /** Overrides of the severity table: {@code lexwatch.severity."response.REVIEW"=high}. */
    Map<String, String> severity();

    /** What concerns the desk that reads: severity is raised by a step where one of these takes part. */
    Optional<List<String>> watchlist();

    /** How long what is kept is kept. */
    Retention retention();

    /** How long what is kept is kept; deliveries that were made, digests and verdicts are kept for 30 days. */
    interface Retention {

        /** Alerts, with their sources, comments and deliveries, since anything of them changed last. */
        @WithDefault("P395D")
        Duration alerts();

        /** The record of who did what. */
        @WithDefault("P365D")
        Duration audit();
    }

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
