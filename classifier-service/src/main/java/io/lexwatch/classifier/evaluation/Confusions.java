package io.lexwatch.classifier.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which label was found in place of which. */
public final class Confusions {

    private static final int SHOWN = 12;

    private Confusions() {}

    public static String of(Measure measure, Evaluation evaluation) {
        Map<String, Integer> counts = new HashMap<>();
        for (Scored s : evaluation.scored()) {
            var expected = measure.labels(s.expected());
            var found = measure.labels(s.found());
            for (String missed : expected) {
                for (String wrong : found) {
                    if (!found.contains(missed) && !expected.contains(wrong)) {
                        counts.merge(missed + " taken for " + wrong, 1, Integer::sum);
                    }
                }
            }
        }
        var out = new StringBuilder("  worst confusions, " + measure.title() + System.lineSeparator());
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(e -> out.append(String.format(Locale.ROOT, "    %4d  %s%n", e.getValue(), e.getKey())));
        return out.toString();
    }
}
