package io.lexwatch.classifier.fingerprint;

import io.lexwatch.classifier.text.ItemText;
import io.lexwatch.classifier.text.Token;
import io.lexwatch.contract.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Signs an item with the least hashes of its content words, so that the share of equal values estimates how many words
 * two items have in common; words and not phrases, so that a rewritten agency report still pairs with its source.
 */
public final class MinHash {

    static final int VERSION = 1;
    static final int VALUES = 48;

    /** Fewer content words than this say nothing. */
    private static final int LEAST_WORDS = 5;

    /** How much of an item is signed: the lead, which outlets share; not the tail, where they differ. */
    private static final int LEAD = 900;

    private static final int STEM = 6;
    private static final int SHORTEST_WORD = 3;

    private static final Set<String> STOP_WORDS = Set.of(
            "the",
            "and",
            "for",
            "that",
            "with",
            "from",
            "this",
            "its",
            "has",
            "have",
            "had",
            "was",
            "were",
            "are",
            "been",
            "will",
            "would",
            "their",
            "they",
            "them",
            "but",
            "not",
            "after",
            "over",
            "into",
            "about",
            "which",
            "who",
            "said",
            "says",
            "also",
            "more",
            "than",
            "his",
            "her",
            "you",
            "your",
            "our",
            "can",
            "could",
            "may",
            "new",
            "one",
            "out",
            "all",
            "read",
            "continue",
            "reading",
            "illustration",
            "getty",
            "images",
            "image",
            "photo",
            "article",
            "appeared",
            "first",
            "post",
            "der",
            "die",
            "das",
            "und",
            "les",
            "des",
            "une",
            "los",
            "las",
            "que",
            "por",
            "para",
            "con",
            "del");

    private MinHash() {}

    public static Fingerprint of(ItemText text) {
        Set<String> words = words(text);
        if (words.size() < LEAST_WORDS) {
            return new Fingerprint(VERSION, List.of());
        }
        var least = new long[VALUES];
        Arrays.fill(least, Long.MAX_VALUE);
        for (String word : words) {
            long hash = hash(word);
            for (int i = 0; i < VALUES; i++) {
                least[i] = Math.min(least[i], mix(hash + i * 0x9E3779B97F4A7C15L));
            }
        }
        var values = new ArrayList<Long>(VALUES);
        for (long value : least) {
            values.add(value);
        }
        return new Fingerprint(VERSION, values);
    }

    /** The share of content words that two items have in common, estimated; 0 where the versions differ. */
    public static double similarity(Fingerprint a, Fingerprint b) {
        if (a.version() != b.version() || a.values().isEmpty() || b.values().isEmpty()) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < a.values().size(); i++) {
            equal += a.values().get(i).equals(b.values().get(i)) ? 1 : 0;
        }
        return equal / (double) a.values().size();
    }

    private static Set<String> words(ItemText text) {
        var words = new HashSet<String>();
        String previous = "";
        for (Token token : text.tokens()) {
            if (token.start() > text.titleEnd() + LEAD) {
                break;
            }
            String word = token.word();
            boolean ideograph = word.length() == 1 && word.charAt(0) > 0x2E80;
            if (ideograph) {
                words.add(previous + word);
            } else if (word.length() >= SHORTEST_WORD && !STOP_WORDS.contains(word)) {
                words.add(word.substring(0, Math.min(STEM, word.length())));
            }
            previous = ideograph ? word : "";
        }
        return words;
    }

    private static long hash(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
