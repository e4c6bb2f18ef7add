/**
 * The cascade as one pure function of a title and a text; knows every step ({@code text}, {@code catalog}, {@code
 * mention}, {@code relevance}, {@code finding}, {@code fingerprint}) and no messaging.
 */
package io.lexwatch.classifier.pipeline;
