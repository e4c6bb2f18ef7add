package io.lexwatch.alert.subscription;

import java.util.Locale;

/** What of an alert can be asked for by a lower bound. */
public enum Measure {
    /** As {@link io.lexwatch.alert.store.Severity#ordinal()}. */
    SEVERITY,
    CONFIDENCE,
    CORROBORATION;

    /** Its name in a filter. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
