package io.lexwatch.contract;

/** What a company does in answer to a data law or a government demand. */
public enum Action {
    /** Leaves a market, or pulls a product from it. */
    EXIT_MARKET,
    /** Pauses, limits or does not launch a product or feature there. */
    SUSPEND_SERVICE,
    /** Comes back, or lifts its own pause. */
    RESUME,
    /** Stops answering government requests for user data. */
    PAUSE_DATA_REQUESTS,
    /** Takes down or labels content, accounts or apps. */
    REMOVE_CONTENT,
    /** Stores or moves data in or out of a place. */
    MOVE_DATA,
    /** Changes product, settings, consent, terms or policy. */
    CHANGE_PRODUCT,
    /** Says it will comply, hands data over, cooperates. */
    COMPLY,
    /** Refuses, objects, warns, lobbies, denies. */
    RESIST,
    /** Sues, appeals, defends in court. */
    LITIGATE,
    /** Settles, pays, agrees to an order. */
    SETTLE,
    /** Assesses, studies, "is looking at it". */
    REVIEW
}
