package io.lexwatch.local.serve;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a feed answers with.
 *
 * @param bytes as they stand in the file
 * @param type media type, without charset: the document says that itself
 * @param etag names these bytes
 */
public record FeedBody(byte[] bytes, String type, String etag) {

    public static FeedBody of(Path name, byte[] bytes) {
        return new FeedBody(bytes, type(name.getFileName().toString().toLowerCase(Locale.ROOT)), etag(bytes));
    }

    private static String type(String name) {
        if (name.endsWith(".json")) {
            return "application/feed+json";
        }
        return name.endsWith(".atom") ? "application/atom+xml" : "application/xml";
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
