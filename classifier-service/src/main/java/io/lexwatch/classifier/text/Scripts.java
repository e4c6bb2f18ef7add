package io.lexwatch.classifier.text;

/** Tells scripts apart where words are found differently in them. */
public final class Scripts {

    private Scripts() {}

    /** Whether words of this script stand without spaces between them: Chinese, Japanese, Thai. */
    public static boolean isUnspaced(char c) {
        if (c < 0x0E00) {
            return false;
        }
        return (c >= 0x3040 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x0E00 && c <= 0x0E7F);
    }
}
