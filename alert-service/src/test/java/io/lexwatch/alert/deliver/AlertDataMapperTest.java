package io.lexwatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertDataMapperTest {

    private static final Instant NOW = Instant.parse("2020-07-07T06:12:00Z");

    private static Alert alert() {
        var claim = new Claim(
                Claim.DEVELOPMENT,
                null,
                null,
                null,
                "ADOPTED",
                null,
                "PRIVACY",
                "US-VA",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                0.9);
        var fact = new Fact(
                "g1",
                "place:US-VA:PRIVACY",
                claim,
                "Virginia: privacy law adopted",
                Severity.HIGH,
                1,
                null,
                NOW,
                NOW,
                1,
                false,
                List.of("en"),
                List.of(),
                List.of());
        return new Alert("a1", 1, fact, 0, 0, null, null, NOW, NOW);
    }

    @Test
    void linksLeadToThePagesOfTheConsole() {
        var links =
                new AlertDataMapper("https://lexwatch.example/").map(alert()).links();
        assertThat(links.alert()).isEqualTo("https://lexwatch.example/console/alerts/a1");
        assertThat(links.dossier()).isEqualTo("https://lexwatch.example/console/dossiers/place%3AUS-VA%3APRIVACY");
    }

    @Test
    void thereAreNoLinksWhereNobodySaidWhereTheConsoleIs() {
        assertThat(new AlertDataMapper(null).map(alert()).links()).isNull();
    }
}
