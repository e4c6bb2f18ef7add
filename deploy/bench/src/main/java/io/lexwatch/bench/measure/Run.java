package io.lexwatch.bench.measure;

/**
 * One measured run.
 *
 * @param items handled in it
 * @param seconds it took
 * @param cpuSeconds of processor time that the measured process used
 * @param bytes that the measured process allocated
 */
public record Run(double items, double seconds, double cpuSeconds, double bytes) {

    /** Items a second. */
    public double rate() {
        return items / seconds;
    }
}
