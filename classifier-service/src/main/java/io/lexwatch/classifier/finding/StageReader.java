package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.ResponseFrame;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.Stage;
import java.util.EnumSet;
import java.util.Set;

/** How far a response has come, by what stands before its verb: "has no plans to", "may", "will". */
final class StageReader {

    private static final int BEFORE = 7;
    private static final Set<String> TO_BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");
    private static final String SUE = "litigate/sue";
    private static final String SUED = "sued";
    private static final Set<String> OVER = Set.of("over", "for", "in");
    private static final Set<Action> SPEECH = EnumSet.of(Action.RESIST, Action.SETTLE);

    private StageReader() {}

    static Stage stage(SentenceView view, Placed verb, Action action) {
        if (near(view, verb, "deny-plan")) {
            return Stage.DENIED;
        }
        if (SPEECH.contains(action)) {
            return Stage.DONE;
        }
        if (near(view, verb, "hedge") && !reported(view, verb)) {
            return Stage.CONSIDERING;
        }
        if (near(view, verb, "future") || reported(view, verb)) {
            return Stage.ANNOUNCED;
        }
        return Stage.DONE;
    }

    /** "said it would" is a promise, where "would" alone is a condition. */
    private static boolean reported(SentenceView view, Placed verb) {
        return view.named("say").stream()
                .anyMatch(say -> say.last() < verb.first()
                        && verb.first() - say.last() <= BEFORE
                        && view.folded(say.mention().end(), verb.mention().start())
                                .contains(" would "));
    }

    /** Whether the verb itself is said not to happen: "won't sue", "denies leaving". */
    static boolean negated(SentenceView view, Placed verb) {
        return view.named("negation").stream().anyMatch(n -> n.last() < verb.first() && verb.first() - n.last() <= 3);
    }

    /** Whether it is done to whom the sentence names first: "Google is sued", "sued by", "Meta sued over". */
    static boolean passive(SentenceView view, Placed verb) {
        String word = view.token(verb.first()).word();
        if (verb.first() != verb.last() || !word.endsWith("ed")) {
            return false;
        }
        int before = verb.first() - 1;
        while (before > 0 && view.token(before).word().endsWith("ly")) {
            before--;
        }
        String next =
                view.hasToken(verb.last() + 1) ? view.token(verb.last() + 1).word() : "";
        return (before >= 0 && TO_BE.contains(view.token(before).word()))
                || next.equals("by")
                || (word.equals(SUED) && OVER.contains(next));
    }

    /** "Google is sued": whom that names does not sue. */
    static boolean suffers(FrameHit<ResponseFrame> hit) {
        return hit.frame().id().equals(SUE) && passive(hit.view(), hit.verb());
    }

    private static boolean near(SentenceView view, Placed verb, String group) {
        return view.named(group).stream().anyMatch(w -> w.first() <= verb.last() && verb.first() - w.last() <= BEFORE);
    }
}
