package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Severity;
import java.util.Locale;

/** What of an alert can be asked for by a lower bound; in steps, by which the index looks bounds up. */
public enum Measure {
    /** As {@link Severity#ordinal()}. */
    SEVERITY(1, Severity.values().length - 1),
    CONFIDENCE(10, 10),
    CORROBORATION(1, 10);

    private final int stepsAUnit;
    private final int steps;

    Measure(int stepsAUnit, int steps) {
        this.stepsAUnit = stepsAUnit;
        this.steps = steps;
    }

    /** Its name in a filter. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step that a number reaches, from 0; a higher number never reaches a lower step. */
    int step(double number) {
        return (int) Math.clamp(Math.floor(number * stepsAUnit), 0, steps);
    }

    /** About which part of all alerts reaches a step. */
    double share(int step) {
        return 1 - (double) step / (steps + 1);
    }
}
