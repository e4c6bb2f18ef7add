package io.lexwatch.classifier.relevance;

import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.model.Model;
import java.util.function.Supplier;

/** Judges whether an item reports on a data law: by its words; where these leave it open, by what it means too. */
public final class Relevance {

    /** The head that judges by words, and the threshold of what is flagged. */
    public static final String DATA_LAW = "data-law";

    /** The head that judges by words and meaning. */
    public static final String BY_MEANING = "data-law:meaning";

    /** The threshold from which on the words leave it open. */
    public static final String OPEN = "data-law:open";

    private static final double OPEN_UNLESS_SAID = 0.1;

    private Relevance() {}

    /**
     * The probability that an item reports on a data law.
     *
     * @param words what is told of the item as a whole
     * @param meaning the same with the item's point, asked for only where the words leave it open; equal to the words
     *     where the point is not known
     */
    public static double score(Model model, FeatureVector words, Supplier<FeatureVector> meaning) {
        double byWords = model.probability(DATA_LAW, words);
        if (byWords < model.threshold(OPEN, OPEN_UNLESS_SAID) || !model.heads().containsKey(BY_MEANING)) {
            return byWords;
        }
        FeatureVector both = meaning.get();
        return both.size() == words.size() ? byWords : model.probability(BY_MEANING, both);
    }
}
