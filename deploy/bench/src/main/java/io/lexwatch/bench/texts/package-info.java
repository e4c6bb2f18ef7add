/** Texts to read: news of a town that nobody is to be told of, and news of data laws. Knows nobody. */
package io.lexwatch.bench.texts;
