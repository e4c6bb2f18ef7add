package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Quote;
import io.lexwatch.alert.store.Source;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The telling words of a source's title and evidence: what near misses are compared by. */
record Wordset(Set<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Set<String> EMPTY_WORDS = Set.of("""
            the and for that with from this has have had are was were will its their they over after about into said
            says say new could would been but not who which than more law data government company also
            """.strip().split("\\s+"));

    static Wordset of(Source source) {
        var words = new HashSet<String>();
        collect(source.title(), words);
        for (Quote quote : source.evidence()) {
            collect(quote.text(), words);
        }
        return new Wordset(words);
    }

    private static void collect(String text, Set<String> words) {
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!EMPTY_WORDS.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
    }

    /** Shared words as a share of the smaller set; 0 where either is too small to say. */
    double overlap(Wordset other) {
        int smaller = Math.min(words.size(), other.words.size());
        if (smaller < 3) {
            return 0;
        }
        long shared = words.stream().filter(other.words::contains).count();
        return (double) shared / smaller;
    }
}
