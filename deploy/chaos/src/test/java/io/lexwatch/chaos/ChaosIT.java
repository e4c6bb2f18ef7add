package io.lexwatch.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.chaos.fault.FaultKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code ./lexwatch chaos}: long ones are for releases. */
class ChaosIT {

    @TempDir
    Path folder;

    @Test
    @Timeout(900)
    void nothingIsLostOrToldTwiceWhileItsPartsAreKilled() throws Exception {
        var settings = new ChaosSettings(
                20200701,
                Duration.ofSeconds(75),
                2_000,
                1,
                FaultKind.named(List.of("kill", "poison", "receiver-gone", "feeds-broken-off")));
        Report report = new ChaosRun(settings, folder, Clock.systemUTC(), System.out::println).run();
        assertThat(report.good()).as(String.join("\n", report.lines())).isTrue();
        assertThat(report.outcomes()).as("rounds of faults").isNotEmpty();
    }
}
