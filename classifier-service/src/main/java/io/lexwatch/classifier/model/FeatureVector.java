package io.lexwatch.classifier.model;

import java.util.Arrays;

/**
 * Features as numbers: the hash of each name, its value, and the name for explanations.
 *
 * @param hashes in no order; a name's hash is its identity
 * @param names of the first features; those behind have none
 */
public record FeatureVector(int[] hashes, float[] values, String[] names) {

    private static final String POINT = "point:";

    /** How long a point is beside single features of length 1. */
    private static final float POINT_WEIGHT = 4;

    public int size() {
        return hashes.length;
    }

    /** The same with the coordinates of a point; they have no names that would explain anything. */
    public FeatureVector with(float[] point) {
        if (point.length == 0) {
            return this;
        }
        int[] allHashes = Arrays.copyOf(hashes, hashes.length + point.length);
        float[] allValues = Arrays.copyOf(values, values.length + point.length);
        for (int i = 0; i < point.length; i++) {
            allHashes[hashes.length + i] = hash(POINT + i);
            allValues[values.length + i] = point[i] * POINT_WEIGHT;
        }
        return new FeatureVector(allHashes, allValues, names);
    }

    /** The identity of a feature's name: 32 bits of FNV-1a, mixed. */
    public static int hash(String name) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        return hash == 0 ? 1 : hash;
    }

    /** Collects a vector. */
    static final class Builder {

        private final int[] hashes;
        private final float[] values;
        private final String[] names;
        private int size;

        Builder(int size) {
            hashes = new int[size];
            values = new float[size];
            names = new String[size];
        }

        void add(String name, float value) {
            hashes[size] = hash(name);
            values[size] = value;
            names[size++] = name;
        }

        FeatureVector build() {
            return new FeatureVector(hashes, values, names);
        }
    }
}
