package io.lexwatch.classifier.finding;

import io.lexwatch.contract.Action;
import java.util.EnumSet;
import java.util.Set;

/** Which frames say so much that they need no model to be believed. */
final class Rules {

    /** Actions whose frames ask for an object of their own and seldom fire by chance. */
    static final Set<Action> SPECIFIC = EnumSet.of(
            Action.EXIT_MARKET,
            Action.PAUSE_DATA_REQUESTS,
            Action.RESUME,
            Action.REVIEW,
            Action.SUSPEND_SERVICE,
            Action.MOVE_DATA);

    private Rules() {}
}
