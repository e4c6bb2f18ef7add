package io.lexwatch.classifier.finding;

/**
 * Who does what a verb says.
 *
 * @param relation how it was found, surest first
 */
record Subject(CompanyGroup group, Relation relation) {

    /** How a company stands to a verb. */
    enum Relation {
        /** Right before it, with nothing but auxiliaries between. */
        ADJACENT,
        /** Before it, with an apposition between. */
        APPOSITION,
        /** "the company", "it", "both firms" right before it. */
        ANAPHOR,
        /** At the head of the sentence. */
        INITIAL,
        /** Somewhere before it. */
        NEAREST,
        /** Named in the item, and owner of, or owned by, whom the verb is about. */
        KIN,
        /** Somewhere in the verb's sentence. */
        BESIDE;

        /** Whether the sentence itself says that it is the subject. */
        boolean isSubject() {
            return compareTo(NEAREST) <= 0;
        }
    }
}
