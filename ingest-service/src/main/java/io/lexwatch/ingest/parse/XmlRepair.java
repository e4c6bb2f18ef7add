package io.lexwatch.ingest.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts right, in one pass over the text, what a strict XML parser refuses and feeds are full of: junk before the prolog,
 * DOCTYPE, HTML entities, raw {@code &} and {@code <}, control characters, undeclared prefixes.
 */
final class XmlRepair {

    /** The text as it should have been, and what was put right. */
    record Repaired(String xml, List<String> repairs, Ending ending) {}

    private final String source;
    private final StringBuilder xml;
    private final Set<String> repairs = new LinkedHashSet<>();
    private final Prefixes prefixes = new Prefixes();
    private final OpenTags openTags = new OpenTags();
    private final EntityNames entities;
    private int at;
    private int rootTagEnd = -1;

    private XmlRepair(String source) {
        var doctype = Doctype.of(source);
        this.source = doctype.rest();
        this.entities = new EntityNames(doctype.entities());
        this.xml = new StringBuilder(source.length() + 256);
        if (doctype.found()) {
            repairs.add("DOCTYPE left out");
        }
    }

    static Repaired repair(String text) {
        return new XmlRepair(text).run();
    }

    private Repaired run() {
        at = Prolog.start(source);
        if (at > 0 && !source.substring(0, at).isBlank()) {
            repairs.add("junk before the prolog");
        } else if (at > 0) {
            repairs.add("white space before the prolog");
        }
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '<') {
                markup();
            } else if (c == '&') {
                reference();
            } else {
                character();
            }
        }
        declarePrefixes();
        return new Repaired(xml.toString(), List.copyOf(repairs), openTags.ending());
    }

    private void markup() {
        if (source.startsWith("<![CDATA[", at)) {
            verbatim("]]>", "CDATA section never closed");
        } else if (source.startsWith("<!--", at)) {
            skip("-->");
        } else if (source.startsWith("<?xml ", at)) {
            // Some end it with a mere >.
            skip(">");
        } else if (source.startsWith("<?", at)) {
            skip("?>");
        } else if (source.startsWith("<!", at)) {
            skip(">");
            repairs.add("stray declaration left out");
        } else if (at + 1 < source.length()
                && (source.charAt(at + 1) == '/' || XmlChars.nameStart(source.charAt(at + 1)))) {
            tag();
        } else {
            xml.append("&lt;");
            at++;
            repairs.add("raw <");
        }
    }

    private void verbatim(String end, String unclosed) {
        int close = source.indexOf(end, at);
        int stop = close < 0 ? source.length() : close + end.length();
        while (at < stop) {
            character();
        }
        if (close < 0) {
            xml.append(end);
            repairs.add(unclosed);
        }
    }

    private void skip(String end) {
        int close = source.indexOf(end, at + 2);
        if (close < 0) {
            repairs.add("comment or instruction never closed");
            close = source.indexOf('>', at + 2);
            at = close < 0 ? source.length() : close + 1;
        } else {
            at = close + end.length();
        }
    }

    private void tag() {
        int start = xml.length();
        boolean closing = source.charAt(at + 1) == '/';
        boolean ended = true;
        char quote = 0;
        int from = at;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (quote != 0 && c == '<' && isBehindEnd(from)) {
                withoutQuotes(from, start);
                break;
            }
            if (quote == 0 && c == '>' || quote == 0 && c == '<' && xml.length() > start) {
                break;
            }
            quote = quoteAfter(c, quote);
            if (c == '&') {
                reference();
            } else if (c == '<' && quote != 0) {
                xml.append("&lt;");
                at++;
            } else {
                character();
            }
        }
        if (at < source.length() && source.charAt(at) == '>') {
            at++;
        } else {
            repairs.add("tag never closed");
            ended = at < source.length();
        }
        if (ended) {
            openTags.see(xml.subSequence(start, xml.length()));
        }
        if (!closing) {
            prefixes.see(xml.substring(start), rootTagEnd < 0);
        }
        rootTagEnd = rootTagEnd < 0 && !closing ? endOfName(start) : rootTagEnd;
        xml.append('>');
    }

    /** Whether a tag that began there would have ended before this next one, but for a quote: then that was never closed. */
    private boolean isBehindEnd(int from) {
        int end = source.indexOf('>', from);
        return end >= 0 && end < source.indexOf('<', from + 1);
    }

    private void withoutQuotes(int from, int start) {
        xml.setLength(start);
        at = source.indexOf('>', from);
        xml.append(BrokenTag.mended(source.substring(from, at)));
        repairs.add("attribute without its quotes");
    }

    private static char quoteAfter(char c, char quote) {
        if (c != '"' && c != '\'') {
            return quote;
        }
        if (quote == 0) {
            return c;
        }
        return quote == c ? 0 : quote;
    }

    private int endOfName(int start) {
        int end = start + 1;
        while (end < xml.length() && XmlChars.namePart(xml.charAt(end))) {
            end++;
        }
        return end;
    }

    private void reference() {
        var reference = entities.at(source, at);
        if (reference.repair() != null) {
            repairs.add(reference.repair());
        }
        xml.append(reference.xml());
        at += reference.length();
    }

    private void character() {
        int c = source.codePointAt(at);
        at += Character.charCount(c);
        if (XmlChars.allowed(c)) {
            xml.appendCodePoint(c);
        } else {
            repairs.add("control characters");
        }
    }

    private void declarePrefixes() {
        var missing = prefixes.undeclared();
        if (missing.isEmpty() || rootTagEnd < 0) {
            return;
        }
        var declarations = new StringBuilder();
        for (var prefix : missing) {
            declarations.append(" xmlns:").append(prefix).append("=\"");
            declarations.append(KnownNamespaces.address(prefix)).append('"');
            repairs.add("undeclared prefix " + prefix);
        }
        xml.insert(rootTagEnd, declarations);
    }
}
