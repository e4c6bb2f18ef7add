package io.lexwatch.bench.measure;

/**
 * What a figure must reach.
 *
 * @param atLeast whether more is better
 */
public record Target(double value, boolean atLeast) {

    public static Target atLeast(double value) {
        return new Target(value, true);
    }

    public static Target atMost(double value) {
        return new Target(value, false);
    }

    public boolean isMet(double measured) {
        return atLeast ? measured >= value : measured <= value;
    }
}
