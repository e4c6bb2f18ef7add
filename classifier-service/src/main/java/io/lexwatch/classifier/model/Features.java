package io.lexwatch.classifier.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named features of one thing to judge, by namespace. Features of a namespace that is scaled share one unit of length,
 * so that a long text speaks no louder than a short one.
 */
public final class Features {

    private final Map<String, Map<String, Float>> scaled = new LinkedHashMap<>();
    private final Map<String, Float> plain = new LinkedHashMap<>();

    /** Adds a feature that counts by itself. */
    public Features add(String name) {
        plain.put(name, 1f);
        return this;
    }

    public Features add(String name, double value) {
        if (value != 0) {
            plain.put(name, (float) value);
        }
        return this;
    }

    public Features addIf(boolean holds, String name) {
        return holds ? add(name) : this;
    }

    /** Adds a feature that shares its namespace's unit of length with the others of that namespace. */
    public Features addScaled(String namespace, String name) {
        scaled.computeIfAbsent(namespace, key -> new LinkedHashMap<>()).put(name, 1f);
        return this;
    }

    /** All of another's features too. */
    public Features addAll(Features other) {
        plain.putAll(other.plain);
        other.scaled.forEach((space, names) ->
                scaled.computeIfAbsent(space, key -> new LinkedHashMap<>()).putAll(names));
        return this;
    }

    /** A copy that holds some scaled namespaces only. */
    public Features only(String... namespaces) {
        var copy = new Features();
        for (String namespace : namespaces) {
            if (scaled.containsKey(namespace)) {
                copy.scaled.put(namespace, scaled.get(namespace));
            }
        }
        return copy;
    }

    /** The features as numbers. */
    public FeatureVector vector() {
        int size = plain.size() + scaled.values().stream().mapToInt(Map::size).sum();
        var vector = new FeatureVector.Builder(size);
        plain.forEach(vector::add);
        scaled.forEach((space, names) -> {
            float unit = (float) (SPACE_WEIGHT / Math.sqrt(names.size()));
            names.keySet().forEach(name -> vector.add(space + ':' + name, unit));
        });
        return vector.build();
    }

    /** How long a scaled namespace is beside single features of length 1. */
    private static final double SPACE_WEIGHT = 2.5;
}
