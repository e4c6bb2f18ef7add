package io.lexwatch.alert.way;

import java.util.List;

/**
 * The way of a page that feeds listed: one item, or one for each feed that listed it.
 *
 * @param url the address that was asked for
 * @param reached how far it came, of all its items the farthest
 * @param steps in the order of the way
 */
public record Way(String url, Reached reached, List<WayStep> steps) {}
