/**
 * Takes items from the broker, gives them to the pipeline and passes on what it flags; the only package that knows
 * Kafka, and known by none.
 */
package io.lexwatch.classifier.messaging;
