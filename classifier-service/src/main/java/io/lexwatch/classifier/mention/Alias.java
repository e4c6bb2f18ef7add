package io.lexwatch.classifier.mention;

import io.lexwatch.classifier.text.Scripts;

/**
 * One surface form of a catalog entry, as it is looked for.
 *
 * @param surface as the catalog writes it
 * @param exact whether it counts in that case only
 * @param ambiguous whether it counts only where its surroundings speak for it
 */
record Alias(String surface, Mention.Kind kind, String id, Mention.Form form, boolean exact, boolean ambiguous) {

    private static final int LONGEST_ACRONYM = 4;

    /** Whether the raw text between these offsets is this alias: its case and its borders. */
    boolean fits(String raw, String folded, int start, int end) {
        if (!bordered(folded, start, end)) {
            return false;
        }
        if (exact || isAcronym()) {
            return raw.regionMatches(start, surface, 0, surface.length());
        }
        return kind == Mention.Kind.WORD || kind == Mention.Kind.LAW || startsAlike(raw.charAt(start));
    }

    /** A proper name keeps its capital, so that no turkey is a country and no apple a company. */
    private boolean startsAlike(char first) {
        return !Character.isUpperCase(surface.charAt(0)) || !Character.isLowerCase(first);
    }

    private boolean isAcronym() {
        return kind != Mention.Kind.WORD
                && surface.length() <= LONGEST_ACRONYM
                && surface.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean bordered(String folded, int start, int end) {
        return isBorder(folded, start - 1, folded.charAt(start)) && isBorder(folded, end, folded.charAt(end - 1));
    }

    /** Whether a name may begin or end with the inside character where the outside one stands before or behind it. */
    static boolean isBorder(String folded, int outside, char inside) {
        if (outside < 0 || outside >= folded.length() || Scripts.isUnspaced(inside)) {
            return true;
        }
        char c = folded.charAt(outside);
        return !Character.isLetterOrDigit(c) || Scripts.isUnspaced(c);
    }
}
