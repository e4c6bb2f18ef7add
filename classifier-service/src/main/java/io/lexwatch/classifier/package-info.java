/** The classifier service: what is configured from outside, and what is made once at start. */
package io.lexwatch.classifier;
