package io.lexwatch.classifier.evaluation;

import java.util.List;
import java.util.Locale;

/** How well the scores are calibrated: of the items scored so, how many are in scope. */
public final class Reliability {

    private static final int BINS = 10;

    private Reliability() {}

    public static String of(List<Scored> scored) {
        var count = new int[BINS];
        var right = new int[BINS];
        var sum = new double[BINS];
        for (Scored s : scored) {
            int bin = Math.min(BINS - 1, (int) (s.score() * BINS));
            count[bin]++;
            sum[bin] += s.score();
            right[bin] += s.expected().dataLaw() ? 1 : 0;
        }
        var out = new StringBuilder(
                String.format(Locale.ROOT, "Reliability: items scored so, and how many are in scope%n"));
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            if (count[i] > 0) {
                error += Math.abs(sum[i] - right[i]);
                out.append(String.format(
                        Locale.ROOT,
                        "  %.1f–%.1f %6d items, mean score %.2f, in scope %.2f%n",
                        i / (double) BINS,
                        (i + 1) / (double) BINS,
                        count[i],
                        sum[i] / count[i],
                        right[i] / (double) count[i]));
            }
        }
        return out.append(String.format(
                        Locale.ROOT, "  expected calibration error %.3f%n", error / Math.max(1, scored.size())))
                .toString();
    }
}
