package io.lexwatch.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {

    @ParameterizedTest
    @CsvSource({
        "8, UTC, 2026-07-06T06:12:00Z, 2026-07-06T08:00:00Z",
        "8, UTC, 2026-07-06T08:00:00Z, 2026-07-07T08:00:00Z",
        "8, Asia/Hong_Kong, 2026-07-06T06:12:00Z, 2026-07-07T00:00:00Z",
        "8, America/New_York, 2026-07-06T06:12:00Z, 2026-07-06T12:00:00Z",
        // Clocks skip the hour, and have it twice.
        "2, Europe/Berlin, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
        "2, Europe/Berlin, 2026-10-25T00:00:00Z, 2026-10-26T01:00:00Z",
        "2, Europe/Berlin, 2026-10-24T23:00:00Z, 2026-10-25T00:00:00Z",
    })
    void isDueAtItsHourOfItsZone(int hour, String zone, Instant after, Instant due) {
        assertThat(new Digest(hour, zone).next(after)).isEqualTo(due);
    }
}
