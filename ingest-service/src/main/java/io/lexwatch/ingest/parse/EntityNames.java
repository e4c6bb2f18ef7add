package io.lexwatch.ingest.parse;

import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Reads a reference ({@code &…;}) as its writer meant it, and writes it as XML knows it. */
final class EntityNames {

    private static final Set<String> XML = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final int LONGEST = 40;

    private final Map<String, String> declared;

    EntityNames(Map<String, String> declared) {
        this.declared = declared;
    }

    /**
     * A reference read.
     *
     * @param xml what to write in its place
     * @param length characters of the source that it took
     * @param repair what was wrong with it, or null
     */
    record Reference(String xml, int length, String repair) {}

    Reference at(String source, int at) {
        int end = at + 1;
        int stop = Math.min(source.length(), at + LONGEST);
        while (end < stop
                && (Character.isLetterOrDigit(source.charAt(end))
                        || source.charAt(end) == '#'
                        || source.charAt(end) == '_'
                        || source.charAt(end) == '-'
                        || source.charAt(end) == '.')) {
            end++;
        }
        boolean closed = end < source.length() && source.charAt(end) == ';';
        var name = source.substring(at + 1, end);
        if (!closed || name.isEmpty()) {
            return new Reference("&amp;", 1, "raw &");
        }
        return name.charAt(0) == '#' ? numeric(name) : named(name);
    }

    private Reference numeric(String name) {
        int length = name.length() + 2;
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        var digits = name.substring(hexadecimal ? 2 : Math.min(1, name.length()));
        int codePoint;
        try {
            codePoint = Integer.parseInt(digits, hexadecimal ? 16 : 10);
        } catch (NumberFormatException e) {
            return new Reference("&amp;", 1, "raw &");
        }
        if (!XmlChars.allowed(codePoint)) {
            return new Reference("", length, "control characters");
        }
        return new Reference("&#" + codePoint + ";", length, null);
    }

    private Reference named(String name) {
        int length = name.length() + 2;
        if (XML.contains(name)) {
            return new Reference("&" + name + ";", length, null);
        }
        if (declared.containsKey(name)) {
            return new Reference(declared.get(name), length, "entities of the DOCTYPE");
        }
        var character = Parser.unescapeEntities("&" + name + ";", true);
        if (character.length() > 2 || character.startsWith("&")) {
            return new Reference("&amp;", 1, "raw &");
        }
        var xml = new StringBuilder();
        character.codePoints().forEach(c -> xml.append("&#").append(c).append(';'));
        return new Reference(xml.toString(), length, "HTML entities");
    }
}
