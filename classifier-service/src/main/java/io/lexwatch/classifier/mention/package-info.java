/** Finds what the catalog names in a text, all of it in one pass; knows {@code text} and {@code catalog}. */
package io.lexwatch.classifier.mention;
