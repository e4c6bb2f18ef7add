package io.lexwatch.local.rest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service tells Prometheus.
 *
 * @param samples one line a sample, as the service wrote it
 */
public record Metrics(List<Sample> samples) {

    /** A value with its labels, as {@code {outcome="flagged"}}. */
    public record Sample(String name, String labels, double value) {}

    /** Name, labels, value; then perhaps a time, and an exemplar, which may hold braces, too. */
    private static final Pattern LINE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*\")*})?\\s+(\\S+)(?:\\s+[\\d.]+)?(?:\\s+#.*)?");

    public static Metrics parse(String text) {
        return new Metrics(text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(Metrics::sample)
                .toList());
    }

    private static Sample sample(Matcher line) {
        String labels = line.group(2) == null ? "" : line.group(2);
        return new Sample(line.group(1), labels, number(line.group(3)));
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** Sum over all samples of the name whose labels hold this text; NaN counts as nothing. */
    public long sum(String name, String label) {
        return (long) samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.labels().contains(label))
                .mapToDouble(Sample::value)
                .filter(value -> !Double.isNaN(value))
                .sum();
    }

    public long sum(String name) {
        return sum(name, "");
    }
}
