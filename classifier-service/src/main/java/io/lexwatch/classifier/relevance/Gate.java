package io.lexwatch.classifier.relevance;

import io.lexwatch.classifier.catalog.Authority;
import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import java.util.Set;

/**
 * Lets through to the model only what could report on a data law by its mentions: a law of the catalog, a regulator of
 * personal data, or a term that says both; what a data law is about, together with somebody who makes, applies or feels
 * it; a company that leaves a place.
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
            "settle-verb",
            "in-force-verb");
    private static final String ENOUGH = "data-law-term";

    private Gate() {}

    public static boolean lets(Reading reading, Catalog catalog) {
        boolean subject = false;
        boolean actor = false;
        for (Mention mention : reading.mentions()) {
            switch (mention.kind()) {
                case LAW -> {
                    return true;
                }
                case COMPANY -> subject = true;
                case AUTHORITY -> {
                    if (catalog.authorities().get(mention.id()).kind() == Authority.Kind.DATA_PROTECTION) {
                        return true;
                    }
                    actor = true;
                }
                case WORD -> {
                    if (mention.id().equals(ENOUGH)) {
                        return true;
                    }
                    subject |= SUBJECTS.contains(mention.id());
                    actor |= ACTORS.contains(mention.id());
                }
                default -> {}
            }
            if (subject && actor) {
                return true;
            }
        }
        return leaves(reading);
    }

    /** "TikTok is pulling out of Hong Kong" */
    private static boolean leaves(Reading reading) {
        return reading.hasWord("leave-verb")
                && reading.has(Mention.Kind.COMPANY)
                && reading.has(Mention.Kind.JURISDICTION);
    }
}
