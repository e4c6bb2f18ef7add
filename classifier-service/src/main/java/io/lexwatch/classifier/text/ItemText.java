package io.lexwatch.classifier.text;

import java.util.List;

/**
 * An item's title and text as one buffer, the title first: the raw characters, the same folded, their tokens and
 * sentences. What lies beyond the bounds is not read, so that the work on one item is bounded.
 */
public final class ItemText {

    public static final int LONGEST_TITLE = 1_000;
    public static final int LONGEST_TEXT = 30_000;

    private final String raw;
    private final String folded;
    private final int titleEnd;
    private List<Token> tokens;
    private List<Sentence> sentences;

    private ItemText(String raw, int titleEnd) {
        this.raw = raw;
        this.folded = Folding.fold(raw);
        this.titleEnd = titleEnd;
    }

    public static ItemText of(String title, String text) {
        String head = cut(title, LONGEST_TITLE);
        String body = cut(text, LONGEST_TEXT);
        return new ItemText(head + "\n" + body, head.length());
    }

    private static String cut(String text, int longest) {
        if (text == null) {
            return "";
        }
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    public String raw() {
        return raw;
    }

    public String folded() {
        return folded;
    }

    /** Where the title ends in the buffer; the text begins one behind. */
    public int titleEnd() {
        return titleEnd;
    }

    public int textStart() {
        return titleEnd + 1;
    }

    public boolean inTitle(int offset) {
        return offset < titleEnd;
    }

    /** The words, in order; found at the first call. */
    public List<Token> tokens() {
        if (tokens == null) {
            tokens = Tokenizer.tokens(folded);
        }
        return tokens;
    }

    /** The sentences, in order; found at the first call. */
    public List<Sentence> sentences() {
        if (sentences == null) {
            sentences = SentenceSplitter.split(raw, titleEnd);
        }
        return sentences;
    }
}
