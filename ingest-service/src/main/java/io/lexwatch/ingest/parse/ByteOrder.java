package io.lexwatch.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes of an XML or JSON text say of its encoding: a byte order mark, or the pattern of its first
 * characters (XML 1.0, appendix F).
 *
 * @param length bytes of the mark, 0 where it is only a pattern
 */
record ByteOrder(Charset charset, int length) {

    boolean marked() {
        return length > 0;
    }

    boolean ebcdic() {
        return charset.name().equals("IBM037");
    }

    static Optional<ByteOrder> of(byte[] body) {
        long head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < body.length ? body[i] & 0xff : 0x20);
        }
        var mark = marked(head);
        return Optional.ofNullable(mark != null ? mark : pattern(head));
    }

    private static ByteOrder marked(long head) {
        if (head == 0x0000FEFFL) {
            return new ByteOrder(Charset.forName("UTF-32BE"), 4);
        }
        if (head == 0xFFFE0000L) {
            return new ByteOrder(Charset.forName("UTF-32LE"), 4);
        }
        if (head >>> 8 == 0xEFBBBFL) {
            return new ByteOrder(StandardCharsets.UTF_8, 3);
        }
        return switch ((int) (head >>> 16)) {
            case 0xFEFF -> new ByteOrder(StandardCharsets.UTF_16BE, 2);
            case 0xFFFE -> new ByteOrder(StandardCharsets.UTF_16LE, 2);
            default -> null;
        };
    }

    private static ByteOrder pattern(long head) {
        if (head == 0x4C6FA794L) {
            return new ByteOrder(Charset.forName("IBM037"), 0);
        }
        if (head >>> 8 == 0 && head != 0) {
            return new ByteOrder(Charset.forName("UTF-32BE"), 0);
        }
        if ((head & 0x00FFFFFFL) == 0 && head != 0) {
            return new ByteOrder(Charset.forName("UTF-32LE"), 0);
        }
        if ((head & 0xFF00FF00L) == 0 && head != 0) {
            return new ByteOrder(StandardCharsets.UTF_16BE, 0);
        }
        if ((head & 0x00FF00FFL) == 0 && head != 0) {
            return new ByteOrder(StandardCharsets.UTF_16LE, 0);
        }
        return null;
    }
}
