package io.lexwatch.alert.subscription;

import java.util.Locale;

/** What of an alert can be asked for by value. */
public enum Trait {
    COMPANY,
    LAW,
    JURISDICTION,
    TOPIC,
    KIND,
    ACTION,
    STAGE,
    DEVELOPMENT,
    AUTHORITY,
    TARGET,
    SCOPE,
    LANGUAGE,
    SOURCE,
    DOSSIER;

    /** Its name in a filter. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
