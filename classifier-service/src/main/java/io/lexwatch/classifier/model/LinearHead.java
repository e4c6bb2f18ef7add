package io.lexwatch.classifier.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One yes-or-no judgement: a weight per feature, and what turns their sum into a calibrated probability. */
public final class LinearHead {

    private final int[] slots;
    private final float[] weights;
    private final int mask;
    private final float bias;
    private final double slope;
    private final double offset;

    /**
     * @param entries weight by feature hash; 0 is no hash
     * @param slope and offset: probability = 1 / (1 + exp(-(slope * margin + offset)))
     */
    public LinearHead(Map<Integer, Float> entries, float bias, double slope, double offset) {
        this(entries.size(), bias, slope, offset);
        entries.forEach(this::put);
    }

    /** One without weights yet, and room for so many. */
    LinearHead(int size, float bias, double slope, double offset) {
        int capacity = Integer.highestOneBit(Math.max(4, size + size / 2)) * 2;
        this.slots = new int[capacity];
        this.weights = new float[capacity];
        this.mask = capacity - 1;
        this.bias = bias;
        this.slope = slope;
        this.offset = offset;
    }

    /** Before anything is asked of it. */
    void put(int hash, float weight) {
        int slot = hash & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = hash;
        weights[slot] = weight;
    }

    private float weight(int hash) {
        int slot = hash & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return weights[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    public double margin(FeatureVector vector) {
        double sum = bias;
        for (int i = 0; i < vector.size(); i++) {
            sum += weight(vector.hashes()[i]) * vector.values()[i];
        }
        return sum;
    }

    public double probability(FeatureVector vector) {
        return 1 / (1 + Math.exp(-(slope * margin(vector) + offset)));
    }

    /** The names of the features that spoke loudest for it, loudest first. */
    public List<String> strongest(FeatureVector vector, int count) {
        var spoken = new ArrayList<Integer>();
        for (int i = 0; i < vector.names().length; i++) {
            if (contribution(vector, i) > 0) {
                spoken.add(i);
            }
        }
        spoken.sort(Comparator.comparingDouble(i -> -contribution(vector, i)));
        return spoken.stream().limit(count).map(i -> vector.names()[i]).toList();
    }

    private double contribution(FeatureVector vector, int i) {
        return weight(vector.hashes()[i]) * vector.values()[i];
    }

    /** The weights by feature hash. */
    Map<Integer, Float> entries() {
        var entries = new TreeMap<Integer, Float>();
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != 0) {
                entries.put(slots[i], weights[i]);
            }
        }
        return entries;
    }

    float bias() {
        return bias;
    }

    double slope() {
        return slope;
    }

    double offset() {
        return offset;
    }
}
