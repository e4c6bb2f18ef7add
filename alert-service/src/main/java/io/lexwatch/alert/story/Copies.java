package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Source;
import java.util.List;

/** Tells whether two sources carry the same text, by their near-duplicate signatures. */
final class Copies {

    /** Share of equal values from which on two signatures stand for one text. */
    private static final double SAME = 0.6;

    private Copies() {}

    static boolean copies(Source a, Source b) {
        if (a.itemId().equals(b.itemId())) {
            return true;
        }
        List<Long> left = a.fingerprint();
        List<Long> right = b.fingerprint();
        if (a.fingerprintVersion() != b.fingerprintVersion() || left.isEmpty() || left.size() != right.size()) {
            return false;
        }
        int equal = 0;
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).equals(right.get(i))) {
                equal++;
            }
        }
        return equal >= SAME * left.size();
    }
}
