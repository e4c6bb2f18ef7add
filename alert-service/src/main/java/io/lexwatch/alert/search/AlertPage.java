package io.lexwatch.alert.search;

import java.util.List;
import java.util.Map;

/**
 * One page of what was found.
 *
 * @param total how many there are in all
 * @param facets facet → value → how many
 * @param next cursor of the next page; null on the last one
 */
public record AlertPage(List<AlertSummary> alerts, long total, Map<String, Map<String, Integer>> facets, String next) {}
