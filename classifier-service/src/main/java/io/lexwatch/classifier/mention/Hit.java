package io.lexwatch.classifier.mention;

import java.util.Comparator;
import java.util.List;

/** Where a text has a surface form, and all that it may name there. */
record Hit(int start, int end, List<Alias> aliases) {

    /** Leftmost first, and of those the longest. */
    static final Comparator<Hit> LEFTMOST_LONGEST = Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed());
}
