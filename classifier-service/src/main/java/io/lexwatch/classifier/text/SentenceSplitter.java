package io.lexwatch.classifier.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the sentences of a text; a paragraph's end always ends one, an abbreviation never does. */
final class SentenceSplitter {

    /** A "sentence" longer than this is cut, so that the work on one is bounded. */
    static final int LONGEST = 1_200;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "u.s", "u.k", "e.u", "u.n", "a.i", "d.c", "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "st", "vs",
            "no", "inc", "corp", "co", "ltd", "jr", "sr", "prof", "e.g", "i.e", "sec", "art", "nr", "bzw", "sra");

    private SentenceSplitter() {}

    /** The sentences of a title that ends at {@code titleEnd} and of the text behind it. */
    static List<Sentence> split(String raw, int titleEnd) {
        var sentences = new ArrayList<Sentence>();
        add(sentences, raw, 0, titleEnd);
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        int paragraph = titleEnd;
        while (paragraph < raw.length()) {
            int end = raw.indexOf('\n', paragraph);
            end = end < 0 ? raw.length() : end;
            splitParagraph(sentences, breaks, raw, paragraph, end);
            paragraph = end + 1;
        }
        return List.copyOf(sentences);
    }

    private static void splitParagraph(List<Sentence> sentences, BreakIterator breaks, String raw, int start, int end) {
        breaks.setText(raw.substring(start, end));
        int from = start;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            int to = start + next;
            if (to == end || !endsInAbbreviation(raw, from, to)) {
                add(sentences, raw, from, to);
                from = to;
            }
        }
    }

    private static boolean endsInAbbreviation(String raw, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(raw.charAt(end - 1))) {
            end--;
        }
        if (end == from || raw.charAt(end - 1) != '.') {
            return false;
        }
        int start = end - 1;
        while (start > from && !Character.isWhitespace(raw.charAt(start - 1)) && end - start < 8) {
            start--;
        }
        String word = raw.substring(start, end - 1).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(word) || (word.length() == 1 && Character.isLetter(word.charAt(0)));
    }

    private static void add(List<Sentence> sentences, String raw, int start, int end) {
        while (start < end && Character.isWhitespace(raw.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(raw.charAt(end - 1))) {
            end--;
        }
        for (int from = start; from < end; from += LONGEST) {
            sentences.add(new Sentence(sentences.size(), from, Math.min(end, from + LONGEST)));
        }
    }
}
