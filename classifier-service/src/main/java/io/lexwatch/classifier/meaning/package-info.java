/** What a text means, as a point beside which texts lie that say alike; knows {@code text} alone. */
package io.lexwatch.classifier.meaning;
