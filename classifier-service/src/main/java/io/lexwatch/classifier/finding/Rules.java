package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.mention.Mention;
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

    private static final Set<String> OUTRIGHT =
            Set.of("litigate/sue", "exit-market/leave", "exit-market/cut-access", "pause-data-requests/pause");

    private static final int LEAD_SENTENCES = 1;
    private static final int CLOSE = 3;

    private Rules() {}

    /** "TikTok sues Montana", in a title or right below: who, and what, with nothing between but auxiliaries. */
    static boolean saysOutright(ResponseReading rule) {
        return OUTRIGHT.contains(rule.frame())
                && rule.relation().compareTo(Subject.Relation.APPOSITION) <= 0
                && rule.view().sentence().index() <= LEAD_SENTENCES
                && !rule.inferred()
                && !StageReader.negated(rule.view(), rule.verb())
                && !StageReader.passive(rule.view(), rule.verb())
                && !isOrdered(rule)
                && !(rule.action() == Action.LITIGATE && isAgainstCompany(rule));
    }

    /**
     * "TikTok to leave Hong Kong", where the item names a law; "Zoom pauses data requests from police", which is about
     * such a law by itself.
     */
    static boolean answersLaw(ResponseReading rule, boolean namesLaw) {
        boolean answer =
                rule.action() == Action.PAUSE_DATA_REQUESTS || (rule.action() == Action.EXIT_MARKET && namesLaw);
        return answer && saysOutright(rule);
    }

    /** "A court ordered IKEA to pay" is no response of IKEA's. */
    private static boolean isOrdered(ResponseReading rule) {
        return rule.view()
                .of(Mention.Kind.COMPANY)
                .filter(c -> c.last() < rule.verb().first())
                .anyMatch(c -> rule.view().named("enforce-verb").stream()
                        .anyMatch(e -> e.last() < c.first() && c.first() - e.last() <= CLOSE));
    }

    /** Companies that sue each other answer no government. */
    private static boolean isAgainstCompany(ResponseReading rule) {
        return rule.view()
                .of(Mention.Kind.COMPANY)
                .anyMatch(c -> c.first() > rule.verb().last()
                        && c.first() - rule.verb().last() <= 2);
    }
}
