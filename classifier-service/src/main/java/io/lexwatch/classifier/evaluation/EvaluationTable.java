package io.lexwatch.classifier.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An evaluation as a table that a person reads. */
public final class EvaluationTable {

    private EvaluationTable() {}

    public static String of(String title, Evaluation evaluation) {
        return of(title, evaluation, List.of(Measure.values()));
    }

    /** Of a judge that only flags. */
    public static String flags(String title, Evaluation evaluation) {
        return of(title, evaluation, List.of(Measure.DATA_LAW));
    }

    private static String of(String title, Evaluation evaluation, List<Measure> measures) {
        var out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "%s: %d items%n", title, evaluation.size()));
        out.append(String.format(
                Locale.ROOT, "  %-28s %9s %9s %7s  %-15s %8s%n", "", "precision", "recall", "F1", "95 %", "exact"));
        for (Measure measure : measures) {
            Tally tally = evaluation.tally(measure);
            double[] interval = evaluation.interval(measure);
            String exact = measure.ofFlagged() ? String.format(Locale.ROOT, "%8.3f", evaluation.accuracy(measure)) : "";
            out.append(String.format(
                    Locale.ROOT,
                    "  %-28s %9.3f %9.3f %7.3f  [%.3f, %.3f]  %s%n",
                    measure.title(),
                    tally.precision(),
                    tally.recall(),
                    tally.f1(),
                    interval[0],
                    interval[1],
                    exact));
        }
        return out.toString();
    }

    /** Hits and misses of each label of a measure. */
    public static String perLabel(Measure measure, Evaluation evaluation) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Scored s : evaluation.scored()) {
            var expected = measure.labels(s.expected());
            var found = measure.labels(s.found());
            expected.forEach(l -> counts.computeIfAbsent(l, k -> new int[3])[found.contains(l) ? 0 : 2]++);
            found.stream()
                    .filter(l -> !expected.contains(l))
                    .forEach(l -> counts.computeIfAbsent(l, k -> new int[3])[1]++);
        }
        var out = new StringBuilder(
                String.format(Locale.ROOT, "  %-34s %6s %6s %6s%n", measure.title(), "right", "wrong", "missed"));
        counts.forEach((label, c) ->
                out.append(String.format(Locale.ROOT, "    %-32s %6d %6d %6d%n", label, c[0], c[1], c[2])));
        return out.toString();
    }
}
