package io.lexwatch.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Undoes a text that was UTF-8, read as windows-1252 or Latin-1, and written as UTF-8 again: {@code FlÃ¼chtlinge}. */
final class Mojibake {

    /** What most accented letters and all typographic marks begin with once broken. */
    private static final String COMMON_LEADS = "\u00C2\u00C3\u00E2";

    private Mojibake() {}

    /** The text as it was meant, or the same string where it is no such text. */
    static String mended(String text) {
        int leads = 0;
        boolean common = false;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u00C2' && c <= '\u00F4' && isContinuation(text.charAt(i + 1))) {
                leads++;
                common |= COMMON_LEADS.indexOf(c) >= 0;
            }
        }
        // One uncommon pair may be somebody's spelling, such as a capital letter before a mark.
        return leads > 1 || common ? decoded(text) : text;
    }

    private static boolean isContinuation(char c) {
        int octet = XmlChars.windows1252(c);
        return octet >= 0x80 && octet <= 0xBF;
    }

    private static String decoded(String text) {
        var bytes = new byte[text.length()];
        for (int i = 0; i < text.length(); i++) {
            int octet = XmlChars.windows1252(text.charAt(i));
            if (octet < 0) {
                return text;
            }
            bytes[i] = (byte) octet;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Not all of it is UTF-8: then it is what it looks like.
            return text;
        }
    }
}
