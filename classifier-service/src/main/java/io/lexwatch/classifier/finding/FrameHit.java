package io.lexwatch.classifier.finding;

/**
 * A frame that fires in a sentence.
 *
 * @param verb the verb that fires it
 * @param object what stands with it, or null where the frame asks for nothing
 */
record FrameHit<F>(F frame, Placed verb, Placed object, SentenceView view) {}
