/** Whether an item reports on a data law at all; knows {@code text}, {@code catalog}, {@code mention} and {@code model}. */
package io.lexwatch.classifier.relevance;
