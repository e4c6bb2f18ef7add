package io.lexwatch.classifier.model;

/**
 * Features as numbers: the hash of each name, its value, and the name for explanations.
 *
 * @param hashes in no order; a name's hash is its identity
 */
public record FeatureVector(int[] hashes, float[] values, String[] names) {

    public int size() {
        return hashes.length;
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
