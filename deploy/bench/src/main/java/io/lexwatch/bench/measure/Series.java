package io.lexwatch.bench.measure;

import java.util.List;

/**
 * The same figure of several runs.
 *
 * @param values in ascending order, never empty
 */
public record Series(List<Double> values) {

    public Series {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    public static Series of(double value) {
        return new Series(List.of(value));
    }

    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    public double least() {
        return values.getFirst();
    }

    public double most() {
        return values.getLast();
    }
}
