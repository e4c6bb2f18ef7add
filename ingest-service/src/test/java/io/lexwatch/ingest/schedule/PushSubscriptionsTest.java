package io.lexwatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.feed.FeedState.Push;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushSubscriptionsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Optional<URI> CALLBACKS = Optional.of(URI.create("https://push.example"));

    private static FeedState advertising(Instant requested, Instant until) {
        boolean asked = requested != null;
        var push = new Push(
                "https://hub.example",
                "https://news.example/feed",
                asked ? "secret" : null,
                asked ? "token" : null,
                requested,
                until);
        return FeedState.unseen("f", NOW).with(push);
    }

    private static Push prepared(Optional<URI> callbacks, FeedState state, Duration later) {
        var clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return new PushSubscriptions(callbacks, null, clock).prepare(state).push();
    }

    @Test
    void asksWhereAHubIsAdvertised() {
        var push = prepared(CALLBACKS, advertising(null, null), Duration.ZERO);
        assertThat(push.requested()).isEqualTo(NOW);
        assertThat(push.secret()).hasSize(64);
        assertThat(push.token()).hasSize(32);
    }

    @Test
    void asksNobodyWithoutAnAddressToBeCalledAt() {
        assertThat(prepared(Optional.empty(), advertising(null, null), Duration.ZERO)
                        .requested())
                .isNull();
    }

    @Test
    void asksAgainAfterAnHourWithoutAnAnswer() {
        var asked = advertising(NOW, null);
        assertThat(prepared(CALLBACKS, asked, Duration.ofMinutes(59))).isEqualTo(asked.push());
        assertThat(prepared(CALLBACKS, asked, Duration.ofMinutes(61)).requested())
                .isEqualTo(NOW.plus(Duration.ofMinutes(61)));
    }

    @Test
    void renewsALeaseADayBeforeItRunsOutUnderTheSameTokenAndSecret() {
        var leased = advertising(NOW, NOW.plus(Duration.ofDays(7)));
        assertThat(prepared(CALLBACKS, leased, Duration.ofDays(5))).isEqualTo(leased.push());
        var renewed = prepared(CALLBACKS, leased, Duration.ofDays(6).plusHours(1));
        assertThat(renewed.requested()).isEqualTo(NOW.plus(Duration.ofDays(6).plusHours(1)));
        assertThat(renewed.token()).isEqualTo("token");
        assertThat(renewed.secret()).isEqualTo("secret");
        assertThat(renewed.until())
                .as("it holds meanwhile")
                .isEqualTo(leased.push().until());
    }
}
