/**
 * The way of one item, told afterwards: whether it was read, what was decided on it, which alert it went into, who was told
 * and who was not, and why. Reads from store, search, subscription and feeds; changes nothing; only api and console know it.
 */
package io.lexwatch.alert.way;
