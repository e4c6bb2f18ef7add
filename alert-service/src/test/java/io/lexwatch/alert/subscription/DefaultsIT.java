package io.lexwatch.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.lexwatch.alert.TestConfig;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Database;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Revisions;
import io.lexwatch.alert.store.Severity;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import io.lexwatch.processes.LocalStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is subscribed where nobody subscribed anything. */
class DefaultsIT {

    @TempDir
    Path folder;

    @Test
    void bansOnGovernmentDevicesGoToTheDigestAndAllElseAtOnce() {
        try (var store = LocalStore.onFreePort(folder);
                var client = MongoClients.create(store.uri())) {
            var database = new Database(client, store.uri());
            var subscriptions = new Subscriptions(database, new Revisions(database));
            var config = TestConfig.of(
                    Map.of("lexwatch.slack-url", "https://hooks.example/T/B/x", "lexwatch.digest.hour", "7"));
            new Defaults(config, new Endpoints(database), subscriptions, Clock.systemUTC()).make();
            Subscription atOnce = subscriptions.find(Defaults.SUBSCRIPTION).orElseThrow();
            Subscription daily = subscriptions.find(Defaults.DIGEST).orElseThrow();
            assertThat(atOnce.digest()).isNull();
            assertThat(daily.digest().hour()).isEqualTo(7);
            assertThat(takes(daily, ban("GOVERNMENT_DEVICES"))).isTrue();
            assertThat(takes(atOnce, ban("GOVERNMENT_DEVICES"))).isFalse();
            assertThat(takes(daily, ban("NATIONAL"))).isFalse();
            assertThat(takes(atOnce, ban("NATIONAL"))).isTrue();
        }
    }

    private static boolean takes(Subscription subscription, Fact fact) {
        return FilterParser.parse(subscription.filter()).matches(Traits.of(fact, Ancestry.UNKNOWN));
    }

    private static Fact ban(String scope) {
        Instant now = Instant.parse("2026-07-06T06:12:00Z");
        var claim = new Claim(
                Claim.DEVELOPMENT,
                null,
                null,
                null,
                "ENFORCEMENT",
                null,
                "PLATFORM_BAN",
                "US-TX",
                null,
                new Name("tiktok", "TikTok"),
                null,
                scope,
                null,
                null,
                null,
                "AUTHORITY",
                false,
                0.9);
        return new Fact(
                "g",
                "place:US-TX:PLATFORM_BAN",
                claim,
                "Texas bans TikTok",
                Severity.HIGH,
                1,
                null,
                now,
                now,
                1,
                false,
                List.of("en"),
                List.of(),
                List.of());
    }
}
