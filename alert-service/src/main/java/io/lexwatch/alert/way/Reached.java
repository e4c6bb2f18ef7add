package io.lexwatch.alert.way;

import java.util.Locale;

/** How far an item came, in the order of the way. */
public enum Reached {
    /** No feed that is watched listed it while that is remembered. */
    NOT_SEEN("It was not seen."),
    /** Its text broke the classifier; it lies in the dead letters. */
    FAILED("It could not be classified."),
    /** It mentions too little of what the catalog knows. */
    NO_MENTION("It was put aside: nothing that it mentions makes a data law likely."),
    /** Its score was too low. */
    REJECTED("It was put aside: it does not seem to report on a data law."),
    /** It was flagged, and no sentence of it says who did what. */
    NO_FINDING("It was flagged, but no finding could be read from it."),
    /** It was flagged a moment ago, or its record lies in the dead letters. */
    ON_ITS_WAY("It was flagged and is not in an alert yet."),
    /** It is in an alert that tells of history alone. */
    HISTORY("It is kept and searchable, and alerts nobody: what it tells is history."),
    /** It is in an alert that no subscription wants. */
    UNWANTED("It is in an alert that no subscription wants."),
    /** It is in an alert that a silence keeps back. */
    SILENCED("It is in an alert that is silenced."),
    /** Its alert is wanted, and what is to be sent is not sent yet. */
    WAITING("It is in an alert that is about to be sent."),
    /** Its alert was wanted, and could not be delivered. */
    UNDELIVERED("It is in an alert that could not be delivered."),
    /** Somebody was told. */
    DELIVERED("It is in an alert that was delivered.");

    private final String summary;

    Reached(String summary) {
        this.summary = summary;
    }

    /** In one sentence. */
    public String summary() {
        return summary;
    }

    /** As it stands in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The farther of the two. */
    Reached or(Reached other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
