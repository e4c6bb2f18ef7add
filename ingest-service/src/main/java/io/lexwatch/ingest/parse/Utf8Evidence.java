package io.lexwatch.ingest.parse;

/**
 * How far bytes look like UTF-8, whatever their label says.
 *
 * @param multibyte characters of two bytes and more that are well formed
 * @param malformed bytes that no UTF-8 has where they stand
 */
record Utf8Evidence(int multibyte, int malformed) {

    /** Other encodings do not look like this by chance. */
    boolean certain() {
        return malformed == 0 && multibyte > 0;
    }

    /** UTF-8 with an accident in it, such as a character cut in two. */
    boolean mostly() {
        return multibyte >= 4 && malformed * 4 <= multibyte;
    }

    static Utf8Evidence of(byte[] body) {
        int multibyte = 0;
        int malformed = 0;
        int i = 0;
        while (i < body.length) {
            int length = sequence(body, i);
            if (length == 0) {
                malformed++;
                i++;
            } else {
                multibyte += length > 1 ? 1 : 0;
                i += length;
            }
        }
        return new Utf8Evidence(multibyte, malformed);
    }

    /** Bytes of the well-formed character at this place, or 0. */
    private static int sequence(byte[] body, int at) {
        int lead = body[at] & 0xff;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || at + length > body.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((body[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
