package io.lexwatch.classifier.relevance;

import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import java.util.Set;

/**
 * Lets through to the model only what could report on a data law by its mentions: a law of the catalog; or what a data
 * law is about, together with somebody who makes, applies or feels it.
 */
public final class Gate {

    private static final Set<String> SUBJECTS = Set.of(
            "privacy-word",
            "transfer-word",
            "access-word",
            "safety-word",
            "ai-word",
            "cyber-word",
            "platform",
            "device");
    private static final Set<String> ACTORS = Set.of(
            "law-noun",
            "ban",
            "regulator-noun",
            "legislature-noun",
            "court-noun",
            "government-noun",
            "enforce-verb",
            "proceeding-verb",
            "ruling-verb",
            "demand-verb",
            "sue-verb",
            "appeal-verb",
            "settle-verb");

    private Gate() {}

    public static boolean lets(Reading reading) {
        boolean subject = false;
        boolean actor = false;
        for (Mention mention : reading.mentions()) {
            switch (mention.kind()) {
                case LAW -> {
                    return true;
                }
                case COMPANY -> subject = true;
                case AUTHORITY -> actor = true;
                case WORD -> {
                    subject |= SUBJECTS.contains(mention.id());
                    actor |= ACTORS.contains(mention.id());
                }
                default -> {}
            }
            if (subject && actor) {
                return true;
            }
        }
        return false;
    }
}
