package io.lexwatch.bench.measure;

import java.util.List;

/**
 * How a cost grows with what causes it.
 *
 * @param title what costs what
 * @param cause what is on the horizontal axis, with its unit
 * @param cost what is on the vertical axis, with its unit
 * @param points in ascending order of the cause; all values are above zero
 */
public record Growth(String title, String cause, String cost, List<Point> points) {

    /** One measurement. */
    public record Point(double cause, double cost) {}

    public Growth {
        if (points.isEmpty() || points.stream().anyMatch(point -> point.cause() <= 0 || point.cost() <= 0)) {
            throw new IllegalArgumentException(title + ": nothing that both axes can show was measured");
        }
        points = List.copyOf(points);
    }
}
