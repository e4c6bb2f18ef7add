package io.lexwatch.ingest.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The charsets that feeds use and the platform lacks, by all their labels: read from {@code charsets.tsv}. */
final class CharsetTable {

    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-F]{4})");

    private CharsetTable() {}

    static Map<String, Charset> read() {
        var charsets = new TreeMap<String, Charset>();
        for (var line : lines()) {
            if (!line.startsWith("#")) {
                put(charsets, line.split("\t", -1));
            }
        }
        return charsets;
    }

    private static void put(Map<String, Charset> charsets, String[] columns) {
        var charset = new SingleByteCharset(columns[0], unescaped(columns[2]));
        charsets.put(columns[0], charset);
        for (var label : columns[1].split(",")) {
            if (!label.isEmpty()) {
                charsets.put(label, charset);
            }
        }
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static List<String> lines() {
        try (var in = CharsetTable.class.getResourceAsStream("charsets.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("charsets.tsv, which is part of this program, cannot be read", e);
        }
    }
}
