package io.lexwatch.alert.subscription;

import java.util.Locale;

/** What of an alert can be asked for by value. */
public enum Trait {
    COMPANY(0.01),
    LAW(0.01),
    JURISDICTION(0.1),
    TOPIC(0.3),
    KIND(0.5),
    ACTION(0.1),
    STAGE(0.3),
    DEVELOPMENT(0.1),
    AUTHORITY(0.01),
    TARGET(0.01),
    SCOPE(0.1),
    LANGUAGE(0.5),
    SOURCE(0.02),
    DOSSIER(0.01);

    private final double share;

    Trait(double share) {
        this.share = share;
    }

    /** Its name in a filter. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** About which part of all alerts carries one given value of it, so that the index stands filters under what is rare. */
    double share() {
        return share;
    }
}
