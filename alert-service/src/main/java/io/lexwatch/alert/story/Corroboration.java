package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Source;
import java.util.ArrayList;
import java.util.List;

/** Counts who reports a fact independently: a publisher counts once, and so do all that carry one agency's text. */
final class Corroboration {

    private Corroboration() {}

    static int count(List<Source> sources) {
        var voices = new ArrayList<List<Source>>();
        for (Source source : sources) {
            var joined = new ArrayList<>(List.of(source));
            voices.removeIf(voice -> {
                boolean same = voice.stream().anyMatch(other -> sameVoice(source, other));
                if (same) {
                    joined.addAll(voice);
                }
                return same;
            });
            voices.add(joined);
        }
        return voices.size();
    }

    private static boolean sameVoice(Source a, Source b) {
        return (a.publisher() != null && a.publisher().equalsIgnoreCase(b.publisher())) || Copies.copies(a, b);
    }
}
