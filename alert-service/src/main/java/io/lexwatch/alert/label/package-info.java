/**
 * What analysts say of items, kept as labelled examples: misses, and what alerted without cause. Knows the store and the
 * search; the text of an item is fetched by whoever implements {@link io.lexwatch.alert.label.Originals}.
 */
package io.lexwatch.alert.label;
