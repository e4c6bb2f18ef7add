package io.lexwatch.classifier.training;

import java.util.Map;

/**
 * How a model is trained.
 *
 * @param labelledWeight how many times a labelled item counts beside an unlabelled one
 * @param judgedWeight how many times an item that cross-validation judges counts beside one that is learnt from only
 * @param costs by kind of head: how dear an error is beside a large weight
 * @param positiveCosts by kind of head: how much dearer a missed positive is
 * @param thresholds by name, for the model to decide with
 */
record Settings(
        double labelledWeight,
        double judgedWeight,
        Map<String, Double> costs,
        Map<String, Double> positiveCosts,
        Map<String, Double> thresholds) {

    static final Settings DEFAULT = new Settings(
            3,
            1,
            Map.of("data-law", 0.5, "topic", 1.0, "kind", 1.0, "place", 0.5, "action", 1.0, "response", 0.1),
            Map.of("data-law", 2.0, "topic", 1.5, "kind", 1.5, "place", 1.0, "action", 2.0, "response", 2.0),
            Map.ofEntries(
                    Map.entry("data-law", 0.55),
                    Map.entry("data-law:open", 0.1),
                    Map.entry("topic", 0.5),
                    Map.entry("kind", 0.5),
                    Map.entry("kind:GUIDANCE", 0.5),
                    Map.entry("kind:PROPOSED", 0.58),
                    Map.entry("kind:ADOPTED", 0.5),
                    Map.entry("kind:least", 0.15),
                    Map.entry("jurisdiction", 0.55),
                    Map.entry("jurisdiction:least", 0.2),
                    Map.entry("place", 0.6),
                    Map.entry("place:least", 0.1),
                    Map.entry("corporate", 0.2),
                    Map.entry("corporate:sure", 0.7),
                    Map.entry("response", 0.4),
                    Map.entry("response:expected", 0.4),
                    Map.entry("response:share", 0.15),
                    Map.entry("response:more", 0.6),
                    Map.entry("response:least", 0.2)));

    double cost(String kind) {
        return costs.getOrDefault(kind, 1.0);
    }

    double positiveCost(String kind) {
        return positiveCosts.getOrDefault(kind, 1.0);
    }
}
