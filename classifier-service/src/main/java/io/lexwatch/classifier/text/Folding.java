package io.lexwatch.classifier.text;

/**
 * Brings a text into the form that aliases are matched in, code unit by code unit, so that an offset in the folded text
 * is the same offset in the original: lower case, plain quotes, dashes and spaces, markup blanked out.
 */
public final class Folding {

    private static final int LONGEST_TAG = 400;

    private Folding() {}

    /** The folded form of a text, exactly as long as it. */
    public static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        int i = 0;
        while (i < folded.length) {
            int tagEnd = text.charAt(i) == '<' ? tagEnd(text, i) : -1;
            if (tagEnd > 0) {
                while (i < tagEnd) {
                    folded[i++] = ' ';
                }
            } else {
                folded[i] = fold(text.charAt(i));
                i++;
            }
        }
        return new String(folded);
    }

    /** Behind the tag that opens here, or -1 where none does. */
    private static int tagEnd(CharSequence text, int start) {
        if (start + 1 >= text.length() || !isTagStart(text.charAt(start + 1))) {
            return -1;
        }
        int limit = Math.min(text.length(), start + LONGEST_TAG);
        for (int i = start + 1; i < limit; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isTagStart(char c) {
        return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The folded form of one code unit. */
    public static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < ' ' ? ' ' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u300C', '\u300D', '\u300A', '\u300B' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u00A0', '\u2002', '\u2003', '\u2009', '\u202F', '\u3000', '\u200B', '\uFEFF', '\u2028', '\u2029' ->
                ' ';
            default -> c >= '\uFF01' && c <= '\uFF5E' ? fold((char) (c - 0xFEE0)) : Character.toLowerCase(c);
        };
    }
}
