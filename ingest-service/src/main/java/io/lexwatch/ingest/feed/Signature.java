package io.lexwatch.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** Short numbers for texts, equal where a reader would call the texts the same. */
final class Signature {

    /** Counters that change with every reader and say nothing: {@code Points: 12}, {@code 3 comments}. */
    private static final Pattern COUNTERS = Pattern.compile(
            "(?i)(?:#\\s*)?\\b(comments?|points?|views|likes|shares|votes|replies|reads)\\b\\s*:\\s*\\d[\\d,.]*"
                    + "|\\b\\d[\\d,.]*\\s+(comments?|views|likes|shares|votes|replies)\\b");

    private Signature() {}

    /** Of what a text says: letters and digits alone count. */
    static int ofText(String title, String text) {
        var essence = new StringBuilder(title.length() + text.length());
        append(essence, title);
        essence.append('\n');
        append(essence, COUNTERS.matcher(text).replaceAll(" "));
        return (int) ofName(essence.toString());
    }

    private static void append(StringBuilder essence, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                essence.append(Character.toLowerCase(c));
            }
        }
    }

    /** Of an address, whatever host it has moved to. */
    static int ofPath(String url) {
        if (url == null) {
            return 0;
        }
        int host = url.indexOf("//");
        int path = host < 0 ? 0 : url.indexOf('/', host + 2);
        return path < 0 ? 0 : (int) ofName(url.substring(path));
    }

    static long ofName(String name) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
