package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Source;
import java.util.List;

/** Tells how much of the same text two sources carry, by their near-duplicate signatures. */
final class Copies {

    /** Share of equal values from which on two signatures stand for one text. */
    private static final double SAME = 0.6;

    private Copies() {}

    static boolean copies(Source a, Source b) {
        return a.itemId().equals(b.itemId()) || similarity(a, b) >= SAME;
    }

    /** Share of equal values: how many words two texts have in common, estimated; 0 where that cannot be said. */
    static double similarity(Source a, Source b) {
        List<Long> left = a.fingerprint();
        List<Long> right = b.fingerprint();
        if (a.fingerprintVersion() != b.fingerprintVersion() || left.isEmpty() || left.size() != right.size()) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).equals(right.get(i))) {
                equal++;
            }
        }
        return (double) equal / left.size();
    }
}
