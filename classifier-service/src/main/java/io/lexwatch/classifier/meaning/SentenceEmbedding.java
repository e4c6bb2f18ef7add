package io.lexwatch.classifier.meaning;

/** Tells what a text means as a point: texts that say alike in other words lie near each other. */
@FunctionalInterface
public interface SentenceEmbedding {

    /** Where meaning cannot be told. */
    float[] UNKNOWN = {};

    /**
     * The point of a text of at most a few sentences, of unit length; {@link #UNKNOWN} where there is none. Never throws,
     * whatever the text.
     */
    float[] of(String text);
}
