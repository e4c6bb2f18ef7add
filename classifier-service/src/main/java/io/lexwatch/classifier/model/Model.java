package io.lexwatch.classifier.model;

import java.util.Map;

/**
 * All judgements that were trained together.
 *
 * @param version what findings name as the model's version
 * @param provenance how it came to be: data, counts, settings, scores
 * @param heads by name
 * @param thresholds by name: from which probability on a judgement is a yes
 */
public record Model(
        String version, Map<String, String> provenance, Map<String, LinearHead> heads, Map<String, Double> thresholds) {

    private static final double EVEN = 0.5;

    public Model {
        provenance = Map.copyOf(provenance);
        heads = Map.copyOf(heads);
        thresholds = Map.copyOf(thresholds);
    }

    /** The probability that a head sees; 0 where the model has no such head. */
    public double probability(String head, FeatureVector vector) {
        LinearHead linear = heads.get(head);
        return linear == null ? 0 : linear.probability(vector);
    }

    public double threshold(String name) {
        return threshold(name, EVEN);
    }

    /** The threshold of a judgement that may have none of its own. */
    public double threshold(String name, double otherwise) {
        return thresholds.getOrDefault(name, otherwise);
    }
}
