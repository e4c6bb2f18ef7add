package io.lexwatch.alert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts a text where the words that somebody looked for stand, as the index sees words; markup is for who shows it. */
public final class Highlighter {

    private static final Analyzer ANALYZER = new StandardAnalyzer();

    private final Set<String> words = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();

    /** For what somebody typed; null or blank marks nothing. */
    public Highlighter(String query) {
        if (query != null) {
            Stream.of(query.split("[\\s\"]+"))
                    .filter(word -> !word.startsWith("-"))
                    .forEach(this::add);
        }
    }

    /** A part of a text. */
    public record Piece(String text, boolean hit) {}

    private record Span(int start, int end) {}

    private void add(String word) {
        Set<String> into = word.endsWith("*") ? prefixes : words;
        tokens(word, (term, span) -> into.add(term));
    }

    /** The whole text in pieces, in order. */
    public List<Piece> mark(String text) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (Span hit : hits(text)) {
            add(pieces, text.substring(at, hit.start()), false);
            add(pieces, text.substring(hit.start(), hit.end()), true);
            at = hit.end();
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    /** How many words of a text were looked for. */
    public int count(String text) {
        return hits(text).size();
    }

    private List<Span> hits(String text) {
        var hits = new ArrayList<Span>();
        if (!words.isEmpty() || !prefixes.isEmpty()) {
            tokens(text, (term, span) -> {
                if (words.contains(term) || prefixes.stream().anyMatch(term::startsWith)) {
                    hits.add(span);
                }
            });
        }
        return hits;
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }

    private interface Reader {
        void read(String term, Span span);
    }

    private static void tokens(String text, Reader reader) {
        try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                reader.read(term.toString(), new Span(offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }
}
