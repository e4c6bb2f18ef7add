package io.lexwatch.ingest.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text without its document type declaration, and the harmless entities that this declared: short text, nothing
 * nested, nothing fetched, so that neither entity bombs nor external entities have any effect.
 */
record Doctype(String rest, Map<String, String> entities) {

    private static final int MANY = 200;
    private static final Pattern START = Pattern.compile("<!DOCTYPE\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.\\-]+)\\s+(?:\"([^\"<%]{0,500})\"|'([^'<%]{0,500})')\\s*>");
    private static final Pattern NESTED = Pattern.compile("&(?!#)");

    boolean found() {
        return !entities.containsKey(NONE);
    }

    private static final String NONE = "";

    static Doctype of(String text) {
        var matcher = START.matcher(text);
        if (!matcher.find() || insideContent(text, matcher.start())) {
            return new Doctype(text, Map.of(NONE, ""));
        }
        int end = end(text, matcher.end());
        var entities = entities(text.substring(matcher.start(), end));
        return new Doctype(text.substring(0, matcher.start()) + text.substring(end), entities);
    }

    /** A DOCTYPE within a CDATA section or behind the first element is somebody's text. */
    private static boolean insideContent(String text, int at) {
        int cdata = text.indexOf("<![CDATA[");
        return cdata >= 0 && cdata < at;
    }

    private static int end(String text, int from) {
        int subset = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                subset++;
            } else if (c == ']') {
                subset--;
            } else if (c == '>' && subset <= 0) {
                return i + 1;
            }
        }
        int close = text.indexOf('>', from);
        return close < 0 ? text.length() : close + 1;
    }

    private static Map<String, String> entities(String doctype) {
        var entities = new HashMap<String, String>();
        var matcher = ENTITY.matcher(doctype);
        while (entities.size() < MANY && matcher.find()) {
            var value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            if (!NESTED.matcher(value).find()) {
                entities.put(matcher.group(1), value);
            }
        }
        return entities;
    }
}
