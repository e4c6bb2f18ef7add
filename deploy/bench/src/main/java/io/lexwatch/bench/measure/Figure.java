package io.lexwatch.bench.measure;

import java.util.List;

/**
 * One line of the table; what does not apply to it is null.
 *
 * @param name what was measured
 * @param unit of its value
 * @param value of each run
 * @param target for its median
 * @param ratio of its median to that of the bare limit
 * @param ratioTarget for the ratio
 * @param cpuMillis of processor time an item, in the measured process
 * @param kilobytes allocated an item, in the measured process
 * @param residentMegabytes of the measured process after the runs
 */
public record Figure(
        String name,
        String unit,
        Series value,
        Target target,
        Double ratio,
        Target ratioTarget,
        Double cpuMillis,
        Double kilobytes,
        Long residentMegabytes) {

    /** A figure that is nothing but a value. */
    public static Figure of(String name, String unit, Series value) {
        return new Figure(name, unit, value, null, null, null, null, null, null);
    }

    /** Items a second, and what an item costs. */
    public static Figure rate(String name, String unit, List<Run> runs) {
        double items = runs.stream().mapToDouble(Run::items).sum();
        double cpu = runs.stream().mapToDouble(Run::cpuSeconds).sum();
        double bytes = runs.stream().mapToDouble(Run::bytes).sum();
        var rates = new Series(runs.stream().map(Run::rate).toList());
        return new Figure(name, unit, rates, null, null, null, cpu * 1000 / items, bytes / items / 1024, null);
    }

    public Figure atLeast(double wanted) {
        return new Figure(
                name, unit, value, Target.atLeast(wanted), ratio, ratioTarget, cpuMillis, kilobytes, residentMegabytes);
    }

    public Figure atMost(double wanted) {
        return new Figure(
                name, unit, value, Target.atMost(wanted), ratio, ratioTarget, cpuMillis, kilobytes, residentMegabytes);
    }

    /** Beside the limit that the machine itself sets, measured in the same run. */
    public Figure beside(Figure bare) {
        return new Figure(
                name,
                unit,
                value,
                target,
                value.median() / bare.value.median(),
                ratioTarget,
                cpuMillis,
                kilobytes,
                residentMegabytes);
    }

    public Figure ratioAtLeast(double wanted) {
        return new Figure(
                name, unit, value, target, ratio, Target.atLeast(wanted), cpuMillis, kilobytes, residentMegabytes);
    }

    public Figure cpu(double millis) {
        return new Figure(name, unit, value, target, ratio, ratioTarget, millis, kilobytes, residentMegabytes);
    }

    public Figure resident(long megabytes) {
        return new Figure(name, unit, value, target, ratio, ratioTarget, cpuMillis, kilobytes, megabytes);
    }

    /** Whether all that it must reach is reached; true where nothing is asked of it. */
    public boolean isReached() {
        return (target == null || target.isMet(value.median()))
                && (ratioTarget == null || ratio != null && ratioTarget.isMet(ratio));
    }
}
