package io.lexwatch.ingest.parse;

/** Which characters XML allows, and what takes the place of those it does not. */
final class XmlChars {

    /** What the bytes 0x80 to 0x9F mean in windows-1252: pages that say {@code &#150;} mean these. */
    private static final String WINDOWS_1252 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private XmlChars() {}

    static boolean allowed(int codePoint) {
        return codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000 && codePoint <= 0x10FFFF;
    }

    static boolean nameStart(char c) {
        return c == '_' || c == ':' || Character.isLetter(c);
    }

    static boolean namePart(char c) {
        return nameStart(c) || c == '-' || c == '.' || Character.isDigit(c);
    }

    /** The text without characters that XML forbids; the same string where there are none. */
    static String clean(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!allowed(c)) {
                return without(text, i);
            }
            i += Character.charCount(c);
        }
        return text;
    }

    private static String without(String text, int from) {
        var kept = new StringBuilder(text.length()).append(text, 0, from);
        text.substring(from).codePoints().filter(XmlChars::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The byte that a character is in windows-1252, those it leaves free being their own, or -1. */
    static int windows1252(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int special = WINDOWS_1252.indexOf(c);
        return special < 0 ? -1 : special + 0x80;
    }

    /** C1 control characters read as what their writers meant. */
    static String meant(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c <= 0x9F) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, WINDOWS_1252.charAt(c - 0x80));
            }
        }
        return changed == null ? text : changed.toString();
    }
}
