/** The near-duplicate signature of an item; knows {@code text} alone. */
package io.lexwatch.classifier.fingerprint;
