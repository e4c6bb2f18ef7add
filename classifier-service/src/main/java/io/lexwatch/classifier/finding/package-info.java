/**
 * Reads sentence by sentence who does what because of which law, and what happens to the law; knows {@code text},
 * {@code catalog}, {@code mention} and {@code model}.
 */
package io.lexwatch.classifier.finding;
