package io.lexwatch.alert.subscription;

/**
 * Something that an alert carries and a filter can ask for, as it stands in the index.
 *
 * @param field name of a {@link Trait}, of a {@link Measure}, or {@value #WORD}
 * @param value a trait's value, a word, or for a measure the number of a step that the alert has reached
 */
record Term(String field, String value) {

    /** Marks the words of headline, titles and evidence. */
    private static final String WORD = "WORD";

    static Term of(Trait trait, String value) {
        return new Term(trait.name(), value);
    }

    static Term of(Measure measure, int step) {
        return new Term(measure.name(), Integer.toString(step));
    }

    static Term word(String word) {
        return new Term(WORD, word);
    }
}
