package io.lexwatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionSealTest {

    private static final Instant NOW = Instant.parse("2026-07-06T12:00:00Z");

    private static SessionSeal seal(String key, Instant now) {
        return new SessionSeal(key, Clock.fixed(now, ZoneOffset.UTC));
    }

    private final Session session = new Session("desk|a", "write", "0123456789abcdef", NOW.plusSeconds(60));

    @Test
    void opensWhatItSealed() {
        SessionSeal seal = seal("key-of-sixteen-characters", NOW);
        assertThat(seal.open(seal.seal(session))).contains(session);
    }

    @Test
    void opensNothingThatIsForgedOrOver() {
        String sealed = seal("key-of-sixteen-characters", NOW).seal(session);
        assertThat(seal("another-key-altogether", NOW).open(sealed)).isEmpty();
        assertThat(seal("key-of-sixteen-characters", NOW.plusSeconds(61)).open(sealed))
                .isEmpty();
        assertThat(seal("key-of-sixteen-characters", NOW).open("A" + sealed)).isEmpty();
        assertThat(seal("key-of-sixteen-characters", NOW).open("")).isEmpty();
    }

    @Test
    void bindsFormsToTheirSession() {
        var tokens = new CsrfToken(seal("key-of-sixteen-characters", NOW));
        String token = tokens.issue("session-1");
        assertThat(tokens.isValid(token, "session-1")).isTrue();
        assertThat(tokens.isValid(token, "session-2")).isFalse();
        assertThat(tokens.isValid(null, "session-1")).isFalse();
        assertThat(tokens.issue("session-1")).isNotEqualTo(token);
    }
}
