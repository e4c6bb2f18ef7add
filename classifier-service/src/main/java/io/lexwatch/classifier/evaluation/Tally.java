package io.lexwatch.classifier.evaluation;

/** Hits and misses of one judgement, weighted. */
public record Tally(double truePositive, double falsePositive, double falseNegative) {

    public static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(boolean expected, boolean found, double weight) {
        return new Tally(
                expected && found ? weight : 0, !expected && found ? weight : 0, expected && !found ? weight : 0);
    }

    public Tally plus(Tally other) {
        return new Tally(
                truePositive + other.truePositive,
                falsePositive + other.falsePositive,
                falseNegative + other.falseNegative);
    }

    public double precision() {
        return ratio(truePositive, truePositive + falsePositive);
    }

    public double recall() {
        return ratio(truePositive, truePositive + falseNegative);
    }

    public double f1() {
        return ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
