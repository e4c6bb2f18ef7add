/** The classifier over HTTP; knows {@code pipeline} alone. */
package io.lexwatch.classifier.api;
