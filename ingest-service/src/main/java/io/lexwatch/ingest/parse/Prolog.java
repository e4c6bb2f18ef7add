package io.lexwatch.ingest.parse;

import java.util.regex.Pattern;

/** Finds where a feed begins in a text that may have something in front of it. */
final class Prolog {

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[\\s?]");
    private static final Pattern ROOT =
            Pattern.compile("<([A-Za-z][\\w.\\-]*:)?(rss|feed|rdf|channel)[\\s>/]", Pattern.CASE_INSENSITIVE);

    private Prolog() {}

    static int start(String text) {
        var declaration = DECLARATION.matcher(text);
        if (declaration.find()) {
            return declaration.start();
        }
        var root = ROOT.matcher(text);
        if (root.find()) {
            return root.start();
        }
        return Math.max(0, text.indexOf('<'));
    }
}
