package io.lexwatch.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for texts: the first half of their SHA-256. */
public final class Digest {

    private Digest() {}

    /** 128 bits in hexadecimal. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text), 0, 16);
    }

    /** 64 bits. */
    public static long number(String text) {
        return java.nio.ByteBuffer.wrap(sha256(text)).getLong();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
