package io.lexwatch.classifier.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a folded text into words; scripts written without spaces give one token a character. */
final class Tokenizer {

    private static final int LONGEST_WORD = 40;

    private Tokenizer() {}

    static List<Token> tokens(String folded) {
        var tokens = new ArrayList<Token>(folded.length() / 5 + 1);
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (Scripts.isUnspaced(c)) {
                tokens.add(new Token(i, i + 1, String.valueOf(c)));
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                int end = wordEnd(folded, i);
                tokens.add(new Token(i, end, folded.substring(i, Math.min(end, i + LONGEST_WORD))));
                i = end;
            } else {
                i++;
            }
        }
        return tokens;
    }

    private static int wordEnd(String folded, int start) {
        int end = start + 1;
        while (end < folded.length()
                && Character.isLetterOrDigit(folded.charAt(end))
                && !Scripts.isUnspaced(folded.charAt(end))) {
            end++;
        }
        return end;
    }
}
