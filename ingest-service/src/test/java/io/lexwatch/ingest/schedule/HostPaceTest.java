package io.lexwatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostPaceTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private final HostPace pace = new HostPace(Duration.ofSeconds(1), 2);

    @Test
    void startsAreApart() {
        assertThat(pace.begin("a", NOW)).isNull();
        assertThat(pace.begin("a", NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThat(pace.begin("b", NOW)).isNull();
        assertThat(pace.beginTurn("a", NOW.plusSeconds(1))).isNull();
    }

    @Test
    void everyoneGetsATurnInTheOrderOfAsking() {
        assertThat(pace.begin("a", NOW)).isNull();
        assertThat(pace.begin("a", NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThat(pace.begin("a", NOW)).isEqualTo(NOW.plusSeconds(2));
        pace.end("a", NOW.plusSeconds(1));
        assertThat(pace.beginTurn("a", NOW.plusSeconds(1))).isNull();
        assertThat(pace.begin("a", NOW.plusSeconds(1)))
                .as("the first asks again")
                .isEqualTo(NOW.plusSeconds(3));
        assertThat(pace.beginTurn("a", NOW.plusSeconds(2))).isNull();
    }

    @Test
    void noMoreThanSoManyAtOnce() {
        pace.begin("a", NOW);
        pace.begin("a", NOW.plusSeconds(1));
        assertThat(pace.begin("a", NOW.plusSeconds(2))).isEqualTo(NOW.plusSeconds(3));
        pace.end("a", NOW.plusSeconds(2));
        assertThat(pace.beginTurn("a", NOW.plusSeconds(2))).isNull();
    }

    @Test
    void aHostIsLeftAloneWhereItAsksForIt() {
        pace.hold("a", NOW.plusSeconds(60));
        pace.hold("a", NOW.plusSeconds(30));
        assertThat(pace.begin("a", NOW)).isEqualTo(NOW.plusSeconds(60));
    }
}
