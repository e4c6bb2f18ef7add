/** An item's title and text as one bounded, folded buffer with tokens, sentences and a language; knows no other package. */
package io.lexwatch.classifier.text;
