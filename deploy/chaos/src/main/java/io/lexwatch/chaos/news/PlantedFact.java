package io.lexwatch.chaos.news;

import java.util.List;

/**
 * A fact that the stream tells, and that therefore must come out at the other end.
 *
 * @param key what the classifier reads it as
 * @param tellings one an outlet
 */
public record PlantedFact(FactKey key, List<Told> tellings) {}
