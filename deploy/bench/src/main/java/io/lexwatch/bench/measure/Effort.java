package io.lexwatch.bench.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much is measured.
 *
 * @param quick whether only to show that it works
 * @param runs how often
 * @param each how long a run takes
 * @param warmUp before the first of them
 * @param recordings where flight recordings of the measured processes go, or null where none are made
 * @param further options of the virtual machines to be measured
 */
public record Effort(boolean quick, int runs, Duration each, Duration warmUp, Path recordings, List<String> further) {

    public static Effort of(boolean quick, Path recordings, List<String> further) {
        return quick
                ? new Effort(true, 2, Duration.ofSeconds(3), Duration.ofSeconds(5), recordings, further)
                : new Effort(false, 3, Duration.ofSeconds(4), Duration.ofSeconds(6), recordings, further);
    }

    /** Options of the virtual machine to be measured, by the name of what it does. */
    public List<String> options(String name) {
        var options = new ArrayList<>(further);
        if (recordings != null) {
            options.add("-XX:StartFlightRecording=settings=profile,filename=" + recordings.resolve(name + ".jfr"));
        }
        return options;
    }
}
