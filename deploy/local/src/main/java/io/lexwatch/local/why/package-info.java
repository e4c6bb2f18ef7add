/**
 * {@code lexwatch why} and {@code lexwatch labels}: where a page stopped on its way, and what analysts said of such pages;
 * uses {@code running}, {@code rest} and {@code terminal}.
 */
package io.lexwatch.local.why;
