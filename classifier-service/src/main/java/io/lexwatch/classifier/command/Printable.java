package io.lexwatch.classifier.command;

import java.util.regex.Pattern;

/**
 * Text from outside without what a terminal would obey: escape sequences, other control characters, and the signs that
 * turn the direction of what follows. Each is shown as a replacement character.
 */
final class Printable {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\\u061C\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Printable() {}

    /** Line ends and tabs stay. */
    static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }

    /** In one line, without spaces of any kind around it. */
    static String line(String text) {
        return of(text.replaceAll("[\\s\\p{Z}]+", " ").strip());
    }
}
